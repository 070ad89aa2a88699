import { clockKinds } from '@atum-desk/contract/sla'
import type { SlaMatch, SlaMatchBody, SlaOrder, SlaOrderBody } from '@atum-desk/contract/sla-policies'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { expectVersion, invalid, invalidReference } from '../../platform/errors.ts'
import { choose } from './domain/rules.ts'
import { settled } from './levels.events.ts'
import { activeServices, isActiveOrganization } from './policies.store.ts'
import { arrange, holdOrder, orderOf } from './rule-order.store.ts'
import { minutesOf, rulesFor } from './rules.store.ts'

/** The policies as the rules that they are (SLA-3): in which order they are looked at, and what they come to. */
export function createRules({ db }: { db: TenantDb }) {
  return {
    order: (ctx: Context): Promise<SlaOrder> => db.read(ctx, orderOf),

    /** Throws version-conflict, and validation-failed unless every policy in use is there, once. */
    async reorder(ctx: Context, { ids, version }: SlaOrderBody): Promise<SlaOrder> {
      return db.write(ctx, async (tx) => {
        const before = await holdOrder(tx)
        expectVersion(before, version)
        expectSameMembers(before.ids, ids)
        if (ids.every((id, index) => id === before.ids[index])) return before
        await arrange(tx, ids)
        await tx.record(settled('sla_order', null, { old: { ids: before.ids }, new: { ids } }))
        return orderOf(tx)
      })
    },

    /** Which policy would count for such a ticket, and what each rule says to it. Throws invalid-reference. */
    async match(ctx: Context, { orgId, priority, serviceId = null }: SlaMatchBody): Promise<SlaMatch> {
      return db.read(ctx, async (tx) => {
        if (!(await isActiveOrganization(tx, orgId))) throw invalidReference('/orgId', 'is no active organization')
        if (serviceId !== null && !(await activeServices(tx, [serviceId])).has(serviceId)) {
          throw invalidReference('/serviceId', 'is no service in use')
        }
        const { rule, considered } = choose(await rulesFor(tx, null), { orgId, priority, serviceId })
        const targets = clockKinds.flatMap((clock) => {
          const minutes = rule && minutesOf(rule.targets[priority], clock)
          return minutes === null ? [] : [{ clock, minutes }]
        })
        return { policy: rule, targets, considered: [...considered] }
      })
    },
  }
}

function expectSameMembers(before: readonly string[], ids: readonly string[]): void {
  const missing = new Set(before).difference(new Set(ids))
  const strange = ids.findIndex((id) => !before.includes(id))
  if (strange >= 0) throw invalidReference(`/ids/${strange}`, 'is no policy in use')
  if (missing.size > 0) throw invalid('/ids', 'incomplete', `lacks ${[...missing].join(', ')}`)
}
