import type { SlaSelection } from '@atum-desk/contract/sla-explanation'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { choose, type Situation } from './domain/rules.ts'
import { rulesFor } from './rules.store.ts'

/** Which policy counts for a ticket as the rules stand now, and why; `policy` is null where none fits (SLA-3). */
export async function select(
  tx: TenantReadTx,
  { orgId, priority, serviceId }: Situation,
): Promise<{ policy: SlaPolicy | null; selection: SlaSelection }> {
  const { rule, considered } = choose(await rulesFor(tx, orgId), { orgId, priority, serviceId })
  const asked = considered.filter(({ outcome }) => outcome !== 'behind_the_match')
  return { policy: rule, selection: { priority, serviceId, orgId, considered: asked } }
}

/** Whether what the rules look at is still as it was. */
export const isSame = (one: Situation, other: Situation): boolean =>
  one.orgId === other.orgId && one.priority === other.priority && one.serviceId === other.serviceId
