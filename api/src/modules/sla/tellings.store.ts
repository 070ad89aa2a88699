import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { StoredClock, TicketRef } from './clocks.store.ts'
import type { Milestone } from './domain/clock.ts'
import type { DueStep } from './domain/milestones.ts'

/** What was told of a clock, and which of its steps were done. */
type Told = readonly Readonly<{ kind: string; at: Temporal.Instant }>[]
type Done = readonly Readonly<{ step: string; at: Temporal.Instant; doneAt: Temporal.Instant }>[]
export type Tellings = Readonly<{ told: Told; done: Done }>

/** By clock. A customer's transaction sees no step (SLA-12); the next sweep makes up for what it foresaw without them. */
export async function tellingsOf(
  tx: TenantReadTx,
  clockIds: readonly string[],
): Promise<(clockId: string) => Tellings> {
  if (clockIds.length === 0) return () => ({ told: [], done: [] })
  const told = await tx.q
    .selectFrom('sla_milestones')
    .where('clock_id', 'in', clockIds)
    .orderBy('at')
    .select(['clock_id as clockId', 'kind', 'at'])
    .execute()
  const done = await tx.q
    .selectFrom('sla_escalations')
    .where('clock_id', 'in', clockIds)
    .select(['clock_id as clockId', 'step', 'at', 'done_at as doneAt'])
    .execute()
  return (id) => ({
    told: told.filter(({ clockId }) => clockId === id),
    done: done.filter(({ clockId }) => clockId === id),
  })
}

/** Answers whether it was we who told it: of two sweeps at once, one. */
export async function tell(tx: TenantTx, clock: StoredClock, { kind, at }: Milestone): Promise<boolean> {
  const told = await tx.q
    .insertInto('sla_milestones')
    .values({ tenant_id: tx.ctx.tenantId, clock_id: clock.id, kind, at, org_id: clock.orgId, told_at: tx.ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('clock_id')
    .executeTakeFirst()
  return told !== undefined
}

/** Likewise, whether it is ours to do. */
export async function take(tx: TenantTx, clock: StoredClock, { key, at }: DueStep): Promise<boolean> {
  const taken = await tx.q
    .insertInto('sla_escalations')
    .values({ tenant_id: tx.ctx.tenantId, clock_id: clock.id, step: key, at, done_at: tx.ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('clock_id')
    .executeTakeFirst()
  return taken !== undefined
}

/** Tickets of which something is due to be told or done; by the index sla_clocks_next_milestone. */
export async function ticketsWithMilestones(
  tx: TenantReadTx,
  before: Temporal.Instant,
  limit: number,
): Promise<TicketRef[]> {
  const rows = await tx.q
    .selectFrom('sla_clocks')
    .where('next_milestone_at', '<', before) // at the instant itself it is still in time
    .orderBy('next_milestone_at')
    .select(['ticket_id as id', 'org_id as orgId'])
    .limit(limit)
    .execute()
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
