import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { SlaPolicy, SlaPolicyInput, SlaPolicyPatch } from '@atum-desk/contract/sla'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { expectVersion, invalidReference } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { settled } from './levels.events.ts'
import * as store from './policies.store.ts'

export type Policies = ReturnType<typeof createPolicies>

/** What is promised. All of them throw not-found for an id that the caller cannot see; writers throw duplicate. */
export function createPolicies({ db }: { db: TenantDb }) {
  return {
    /** By name. */
    list: (ctx: Context, query: PageQuery): Promise<Page<SlaPolicy>> => db.read(ctx, (tx) => store.list(tx, query)),

    get: (ctx: Context, id: string): Promise<SlaPolicy> => db.read(ctx, (tx) => store.get(tx, id)),

    /** Throws invalid-reference. */
    async create(ctx: Context, input: SlaPolicyInput): Promise<SlaPolicy> {
      return db.write(ctx, async (tx) => {
        await expectReferences(tx, input)
        const id = await store.add(tx, { ...input, name: input.name.trim() })
        const policy = await store.get(tx, id)
        await tx.record(settled('sla_policy', id, { old: null, new: policy }))
        return policy
      })
    },

    /** Clocks that run go on by the version that they pinned. Throws version-conflict, invalid-reference. */
    async update(ctx: Context, id: string, { version, ...asked }: SlaPolicyPatch): Promise<SlaPolicy> {
      return db.write(ctx, async (tx) => {
        const policy = await store.lock(tx, id)
        expectVersion(policy, version)
        const change = changeOf<Partial<SlaPolicy>>(policy, { ...asked, name: asked.name?.trim() })
        if (change === null) return policy
        const { id: _id, version: _version, ...input } = { ...policy, ...change.new }
        await expectReferences(tx, input)
        await store.change(tx, policy, input)
        await tx.record(settled('sla_policy', id, change))
        return store.get(tx, id)
      })
    },

    /** For tickets that are accepted from now on. */
    async remove(ctx: Context, id: string): Promise<SlaPolicy> {
      return db.write(ctx, async (tx) => {
        const policy = await store.lock(tx, id)
        await store.deactivate(tx, id)
        await tx.record(settled('sla_policy', id, { old: policy, new: null }))
        return policy
      })
    },
  }
}

async function expectReferences(tx: TenantTx, { calendarId, orgId }: Pick<SlaPolicyInput, 'calendarId' | 'orgId'>) {
  if (!(await store.isActiveCalendar(tx, calendarId))) throw invalidReference('/calendarId', 'is no calendar in use')
  if (orgId !== null && !(await store.isActiveOrganization(tx, orgId))) {
    throw invalidReference('/orgId', 'is no active organization')
  }
}
