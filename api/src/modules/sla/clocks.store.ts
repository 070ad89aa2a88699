import type { ClockKind } from '@atum-desk/contract/sla'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import type { Milestone } from './domain/clock.ts'
import type { ClockEvent, ClockEventType, Terms } from './domain/clock-events.ts'
import { calendarVersions } from './terms.store.ts'

/** A clock with its whole record. */
export type StoredClock = Readonly<{
  id: string
  kind: ClockKind
  ticketId: string
  orgId: string
  events: readonly ClockEvent[]
}>

/** The clocks of those tickets, with their records: three queries, however many tickets there are. */
export async function clocksOf(tx: TenantReadTx, ticketIds: readonly string[]): Promise<StoredClock[]> {
  if (ticketIds.length === 0) return []
  const clocks = await tx.q
    .selectFrom('sla_clocks')
    .where('ticket_id', 'in', ticketIds)
    .select(['id', 'kind', 'ticket_id as ticketId', 'org_id as orgId'])
    .execute()
  if (clocks.length === 0) return []
  const records = await recordsOf(tx, ticketIds)
  return clocks.map((clock) => ({ ...clock, kind: clock.kind as ClockKind, events: records.get(clock.id) ?? [] }))
}

async function recordsOf(tx: TenantReadTx, ticketIds: readonly string[]): Promise<Map<string, ClockEvent[]>> {
  const rows = await tx.q
    .selectFrom('sla_clock_events as e')
    .leftJoin('sla_policies as p', 'p.id', 'e.policy_id')
    .where('e.ticket_id', 'in', ticketIds)
    .select(['e.clock_id as clockId', 'e.type', 'e.cause', 'e.actor_id as actor', 'e.at'])
    .select(['e.policy_id as policyId', 'e.policy_version as policyVersion', 'p.name as policyName'])
    .select(['e.calendar_id as calendarId', 'e.calendar_version as calendarVersion'])
    .select(['e.target_seconds as targetSeconds', 'e.warn_at_percent as warnAtPercent'])
    .orderBy('e.clock_id')
    .orderBy('e.seq')
    .execute()
  const pinned = rows.flatMap(({ calendarId: id, calendarVersion: version }) =>
    id !== null && version !== null ? [{ id, version }] : [],
  )
  const calendarOf = await calendarVersions(tx, pinned)
  const records = new Map<string, ClockEvent[]>()
  for (const { clockId, type, cause, actor, at, ...terms } of rows) {
    // The table's CHECK lets the terms come with these types, all of them, and with no other.
    const event = { type: type as ClockEventType, cause, actor, at, ...termsIn(terms, calendarOf) } as ClockEvent
    const record = records.get(clockId)
    if (record) record.push(event)
    else records.set(clockId, [event])
  }
  return records
}

type TermsColumns = Readonly<{
  policyId: string | null
  policyVersion: number | null
  policyName: string | null
  calendarId: string | null
  calendarVersion: number | null
  targetSeconds: number | null
  warnAtPercent: number | null
}>

function termsIn(row: TermsColumns, calendarOf: Awaited<ReturnType<typeof calendarVersions>>): { terms?: Terms } {
  const { policyId, policyVersion, policyName, calendarId, calendarVersion, targetSeconds, warnAtPercent } = row
  if (policyId === null || policyVersion === null || calendarId === null || calendarVersion === null) return {}
  if (targetSeconds === null || warnAtPercent === null) return {}
  const policy = { id: policyId, name: policyName ?? '', version: policyVersion }
  return {
    terms: { policy, calendar: calendarOf({ id: calendarId, version: calendarVersion }), targetSeconds, warnAtPercent },
  }
}

type TicketRef = Readonly<{ id: string; orgId: string }>

/** What a clock's record comes to now, for lists and for the sweep. */
export type Projection = Readonly<{
  state: 'running' | 'paused' | 'met' | 'cancelled'
  dueAt: Temporal.Instant | null
  nextMilestoneAt: Temporal.Instant | null
  breachedAt: Temporal.Instant | null
  metAt: Temporal.Instant | null
}>

/** Begins a clock with its first event. */
export async function begin(tx: TenantTx, ticket: TicketRef, kind: ClockKind, start: ClockEvent, now: Projection) {
  const id = newId(tx.ctx.now)
  const key = { tenant_id: tx.ctx.tenantId, org_id: ticket.orgId, ticket_id: ticket.id }
  await tx.q
    .insertInto('sla_clocks')
    .values({ ...key, id, kind, started_at: start.at, ...projected(now) })
    .execute()
  const clock = { id, kind, ticketId: ticket.id, orgId: ticket.orgId, events: [] }
  await append(tx, clock, start)
}

/** The caller holds the ticket's row, so that the record has one writer at a time. */
export async function append(tx: TenantTx, clock: StoredClock, event: ClockEvent): Promise<void> {
  const terms = 'terms' in event ? event.terms : null
  await tx.q
    .insertInto('sla_clock_events')
    .values({
      tenant_id: tx.ctx.tenantId,
      clock_id: clock.id,
      seq: clock.events.length + 1,
      org_id: clock.orgId,
      ticket_id: clock.ticketId,
      type: event.type,
      cause: event.cause,
      actor_id: event.actor,
      at: event.at,
      policy_id: terms?.policy.id ?? null,
      policy_version: terms?.policy.version ?? null,
      calendar_id: terms?.calendar.id ?? null,
      calendar_version: terms?.calendar.version ?? null,
      target_seconds: terms?.targetSeconds ?? null,
      warn_at_percent: terms?.warnAtPercent ?? null,
    })
    .execute()
}

export async function project(tx: TenantTx, clockId: string, now: Projection): Promise<void> {
  await tx.q.updateTable('sla_clocks').set(projected(now)).where('id', '=', clockId).execute()
}

const projected = ({ state, dueAt, nextMilestoneAt, breachedAt, metAt }: Projection) => ({
  state,
  due_at: dueAt,
  next_milestone_at: nextMilestoneAt,
  breached_at: breachedAt,
  met_at: metAt,
})

/** Those of a clock that were told already. */
export async function toldOf(tx: TenantReadTx, clockId: string) {
  return tx.q.selectFrom('sla_milestones').where('clock_id', '=', clockId).select(['kind', 'at']).execute()
}
export type Told = Awaited<ReturnType<typeof toldOf>>

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

/** Tickets with a warning or a breach that is due to be told; by the index sla_clocks_next_milestone. */
export async function ticketsWithMilestones(tx: TenantReadTx, limit: number): Promise<TicketRef[]> {
  const rows = await tx.q
    .selectFrom('sla_clocks')
    .where('next_milestone_at', '<', tx.ctx.now) // at the instant itself it is still in time
    .orderBy('next_milestone_at')
    .select(['ticket_id as id', 'org_id as orgId'])
    .limit(limit)
    .execute()
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** Nobody else moves this ticket or its clocks until the transaction ends. */
export async function holdTicket(tx: TenantTx, ticketId: string): Promise<void> {
  await tx.q.selectFrom('tickets').where('id', '=', ticketId).select(sql`1`.as('held')).forNoKeyUpdate().execute()
}

export async function priorityOf(tx: TenantReadTx, ticketId: string): Promise<TicketPriority> {
  const ticket = tx.q.selectFrom('tickets').where('id', '=', ticketId).select('priority')
  return (await ticket.executeTakeFirstOrThrow()).priority
}

export async function isVisible(tx: TenantReadTx, ticketId: string): Promise<boolean> {
  const row = await tx.q.selectFrom('tickets').where('id', '=', ticketId).select('id').executeTakeFirst()
  return row !== undefined
}
