import type { PageQuery } from '@atum-desk/contract/common'
import type { ClockKind } from '@atum-desk/contract/sla'
import type { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import type { ClockEvent, ClockEventType, Terms } from './domain/clock-events.ts'
import { calendarVersions, type Pinned, policySteps } from './terms.store.ts'

/** A clock with its whole record. */
export type StoredClock = Readonly<{
  id: string
  kind: ClockKind
  /** Counts the clocks of one kind: a ticket has several of the next responses. */
  cycle: number
  ticketId: string
  orgId: string
  events: readonly ClockEvent[]
}>

/** The newest clock of each kind of those tickets, with their records: few queries, however many tickets there are. */
export async function clocksOf(tx: TenantReadTx, ticketIds: readonly string[]): Promise<StoredClock[]> {
  if (ticketIds.length === 0) return []
  const newest = await clocks(tx)
    .where('ticket_id', 'in', ticketIds)
    .distinctOn(['ticket_id', 'kind'])
    .orderBy('ticket_id')
    .orderBy('kind')
    .orderBy('cycle', 'desc')
    .execute()
  return withRecords(tx, newest)
}

/** Every clock of a ticket, its former cycles too, oldest first. */
export async function allClocksOf(tx: TenantReadTx, ticketId: string): Promise<StoredClock[]> {
  return withRecords(tx, await clocks(tx).where('ticket_id', '=', ticketId).orderBy('id').execute())
}

export async function pageOfClocks(tx: TenantReadTx, ticketId: string, { limit, cursor }: PageQuery) {
  let rows = clocks(tx).select('started_at as startedAt').where('ticket_id', '=', ticketId)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    rows = rows.where(({ eb, refTuple, tuple }) => eb(refTuple('started_at', 'id'), '>', tuple(key, id)))
  }
  const found = await rows
    .orderBy('started_at')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const { items, nextCursor } = cutPage(found, limit, ({ startedAt, id }) => ({ key: startedAt, id }))
  return { items: await withRecords(tx, items), nextCursor }
}

const clocks = (tx: TenantReadTx) =>
  tx.q.selectFrom('sla_clocks').select(['id', 'kind', 'cycle', 'ticket_id as ticketId', 'org_id as orgId'])

type ClockRow = Readonly<Omit<StoredClock, 'kind' | 'events'> & { kind: string }>

async function withRecords(tx: TenantReadTx, rows: readonly ClockRow[]): Promise<StoredClock[]> {
  if (rows.length === 0) return []
  const records = await recordsOf(tx, rows)
  // The table's CHECK knows these kinds and no other.
  return rows.map((row) => ({ ...row, kind: row.kind as ClockKind, events: records.get(row.id) ?? [] }))
}

async function recordsOf(tx: TenantReadTx, clockRows: readonly ClockRow[]): Promise<Map<string, ClockEvent[]>> {
  const kinds = new Map(clockRows.map(({ id, kind }) => [id, kind as ClockKind]))
  const rows = await tx.q
    .selectFrom('sla_clock_events as e')
    .leftJoin('sla_policies as p', 'p.id', 'e.policy_id')
    .where('e.clock_id', 'in', [...kinds.keys()])
    .select(['e.clock_id as clockId', 'e.type', 'e.cause', 'e.actor_id as actor', 'e.at'])
    .select(['e.policy_id as policyId', 'e.policy_version as policyVersion', 'p.name as policyName'])
    .select(['e.calendar_id as calendarId', 'e.calendar_version as calendarVersion'])
    .select(['e.target_seconds as targetSeconds', 'e.warn_at_percent as warnAtPercent'])
    .orderBy('e.clock_id')
    .orderBy('e.seq')
    .execute()
  const pins = rows.flatMap((row) => pinsIn(row) ?? [])
  const calendarOf = await calendarVersions(tx, unique(pins.map(({ calendar }) => calendar)))
  const policyOf = await policySteps(tx, unique(pins.map(({ policy }) => policy)))
  const records = new Map<string, ClockEvent[]>()
  for (const { clockId, type, cause, actor, at, ...columns } of rows) {
    const pin = pinsIn(columns)
    const kind = kinds.get(clockId)
    const steps = pin && kind && policyOf(pin.policy).steps[kind]
    const given = pin && steps && { terms: { ...pin, calendar: calendarOf(pin.calendar), steps } }
    // The table's CHECK lets the terms come with these types, all of them, and with no other.
    const event = { type: type as ClockEventType, cause, actor, at, ...given } as ClockEvent
    const record = records.get(clockId)
    if (record) record.push(event)
    else records.set(clockId, [event])
  }
  return records
}

const unique = (pins: readonly Pinned[]) => [...new Map(pins.map((one) => [`${one.id}/${one.version}`, one])).values()]

type TermsColumns = Readonly<{
  policyId: string | null
  policyVersion: number | null
  policyName: string | null
  calendarId: string | null
  calendarVersion: number | null
  targetSeconds: number | null
  warnAtPercent: number | null
}>
type Pins = Omit<Terms, 'calendar' | 'steps'> & Readonly<{ calendar: Pinned }>

function pinsIn(row: TermsColumns): Pins | null {
  const { policyId, policyVersion, policyName, calendarId, calendarVersion, targetSeconds, warnAtPercent } = row
  if (policyId === null || policyVersion === null || calendarId === null || calendarVersion === null) return null
  if (targetSeconds === null || warnAtPercent === null) return null
  const policy = { id: policyId, name: policyName ?? '', version: policyVersion }
  return { policy, calendar: { id: calendarId, version: calendarVersion }, targetSeconds, warnAtPercent }
}

export type TicketRef = Readonly<{ id: string; orgId: string }>

/** What a clock's record comes to now, for lists and for the sweep. */
export type Projection = Readonly<{
  state: 'running' | 'paused' | 'met' | 'cancelled'
  dueAt: Temporal.Instant | null
  nextMilestoneAt: Temporal.Instant | null
  breachedAt: Temporal.Instant | null
  metAt: Temporal.Instant | null
}>

/** Begins a clock; its events follow. */
export async function begin(
  tx: TenantTx,
  ticket: TicketRef,
  { kind, cycle, startedAt }: Readonly<{ kind: ClockKind; cycle: number; startedAt: Temporal.Instant }>,
  now: Projection,
): Promise<StoredClock> {
  const id = newId(tx.ctx.now)
  const key = { tenant_id: tx.ctx.tenantId, org_id: ticket.orgId, ticket_id: ticket.id }
  await tx.q
    .insertInto('sla_clocks')
    .values({ ...key, id, kind, cycle, started_at: startedAt, ...projected(now) })
    .execute()
  return { id, kind, cycle, ticketId: ticket.id, orgId: ticket.orgId, events: [] }
}

/**
 * To the end of a clock's record. `selection` tells why the terms are what they are. The caller holds the ticket's row,
 * so that the record has one writer at a time.
 */
export async function append(
  tx: TenantTx,
  clock: StoredClock,
  events: readonly ClockEvent[],
  selection: object | null,
): Promise<void> {
  const rows = events.map((event, index) => {
    const terms = 'terms' in event ? event.terms : null
    return {
      tenant_id: tx.ctx.tenantId,
      clock_id: clock.id,
      seq: clock.events.length + index + 1,
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
      selection: terms && selection && JSON.stringify(selection),
    }
  })
  await tx.q.insertInto('sla_clock_events').values(rows).execute()
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
