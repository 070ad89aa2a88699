import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { SlaPolicy, SlaPolicyInput, SlaPolicyPatch } from '@atum-desk/contract/sla-policies'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { expectVersion } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { settled } from './levels.events.ts'
import { expectValid } from './policies.check.ts'
import * as store from './policies.store.ts'
import { arrange, holdOrder } from './rule-order.store.ts'
import { createRules } from './rules.service.ts'

export type Policies = ReturnType<typeof createPolicies>

/** What is promised. All of them throw not-found for an id that the caller cannot see; writers throw duplicate. */
export function createPolicies({ db }: { db: TenantDb }) {
  const rules = createRules({ db })
  return {
    /** By position. */
    list: (ctx: Context, query: PageQuery): Promise<Page<SlaPolicy>> => db.read(ctx, (tx) => store.list(tx, query)),

    get: (ctx: Context, id: string): Promise<SlaPolicy> => db.read(ctx, (tx) => store.get(tx, id)),

    /** Behind the others, or where it says. Throws invalid-reference, validation-failed. */
    async create(ctx: Context, input: SlaPolicyInput): Promise<SlaPolicy> {
      return db.write(ctx, async (tx) => {
        await expectValid(tx, input)
        const policy = await add(tx, { ...input, name: input.name.trim() })
        await tx.record(settled('sla_policy', policy.id, { old: null, new: policy }))
        return policy
      })
    },

    /** Clocks that run go on by the version that they pinned. Throws version-conflict, invalid-reference. */
    async update(ctx: Context, id: string, { version, ...asked }: SlaPolicyPatch): Promise<SlaPolicy> {
      return db.write(ctx, async (tx) => {
        const { ids } = await holdOrder(tx)
        const policy = await store.lock(tx, id)
        expectVersion(policy, version)
        const change = changeOf<Partial<SlaPolicy>>(policy, { ...asked, name: asked.name?.trim() })
        if (change === null) return policy
        const { id: _id, version: _version, position, ...input } = { ...policy, ...change.new }
        await expectValid(tx, input)
        await store.change(tx, policy, input)
        if (change.new.position !== undefined) await arrange(tx, placed(ids, id, position))
        await tx.record(settled('sla_policy', id, change))
        return store.get(tx, id)
      })
    },

    /** For tickets that are accepted, or changed, from now on. */
    async remove(ctx: Context, id: string): Promise<SlaPolicy> {
      return db.write(ctx, async (tx) => {
        const { ids } = await holdOrder(tx)
        const policy = await store.lock(tx, id)
        await store.deactivate(tx, id)
        await arrange(
          tx,
          ids.filter((one) => one !== id),
        )
        await tx.record(settled('sla_policy', id, { old: policy, new: null }))
        return policy
      })
    },

    order: rules.order,
    reorder: rules.reorder,
    match: rules.match,
  }
}

/** Of a policy that is valid, by whoever may: an administrator, an installation. */
export async function add(tx: TenantTx, input: SlaPolicyInput): Promise<SlaPolicy> {
  const { ids } = await holdOrder(tx)
  const last = ids.length + 1
  const id = await store.add(tx, input, last)
  await arrange(tx, placed([...ids, id], id, input.position ?? last))
  return store.get(tx, id)
}

/** With that one at a place, counted from 1; beyond the last it is the last. */
function placed(ids: readonly string[], id: string, position: number): string[] {
  return ids.filter((one) => one !== id).toSpliced(position - 1, 0, id)
}
