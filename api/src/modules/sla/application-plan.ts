import { type ClockKind, clockKinds } from '@atum-desk/contract/sla'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { OpenTicket } from './applications.store.ts'
import { isSameTerms, planAlignment, termsIn, withdrawn } from './clock-alignment.ts'
import { clocksOf, type StoredClock } from './clocks.store.ts'
import type { CalendarVersion } from './domain/calendar.ts'
import { type ClockReading, readClock } from './domain/clock.ts'
import { type ClockEvent, phaseOf } from './domain/clock-events.ts'
import { choose } from './domain/rules.ts'
import { calendarOf, rulesFor, termsOf } from './rules.store.ts'

/** What a clock is, and what it becomes; null: there is none. */
export type ClockChange = Readonly<{
  kind: ClockKind
  change: 'retargeted' | 'started' | 'restored' | 'cancelled'
  from: ClockReading | null
  to: ClockReading | null
  breachesAtOnce: boolean
}>

/** The policies as they stand, read once for many tickets. */
export type PoliciesNow = Readonly<{
  rules: readonly SlaPolicy[]
  calendarFor(policy: SlaPolicy): Promise<CalendarVersion>
}>

export const cause = 'sla.applied'

export async function policiesNow(tx: TenantReadTx): Promise<PoliciesNow> {
  const calendars = new Map<string, Promise<CalendarVersion>>()
  return {
    rules: await rulesFor(tx, null),
    calendarFor(policy) {
      const calendar = calendars.get(policy.calendarId) ?? calendarOf(tx, policy)
      calendars.set(policy.calendarId, calendar)
      return calendar
    },
  }
}

/**
 * What aligning those tickets would do, by ticket. A few queries for all of them; only where something is promised that
 * was not before, which takes the ticket's past to say, it is the alignment itself that is asked.
 */
export async function planFor(tx: TenantReadTx, tickets: readonly OpenTicket[], now: PoliciesNow) {
  const ids = tickets.map(({ id }) => id)
  const clocks = Map.groupBy(await clocksOf(tx, ids), ({ ticketId }) => ticketId)
  const plans = new Map<string, ClockChange[]>()
  for (const ticket of tickets) plans.set(ticket.id, await changesOf(tx, ticket, clocks.get(ticket.id) ?? [], now))
  return plans
}

async function changesOf(
  tx: TenantReadTx,
  ticket: OpenTicket,
  clocks: readonly StoredClock[],
  { rules, calendarFor }: PoliciesNow,
): Promise<ClockChange[]> {
  const { rule } = choose(rules, ticket)
  const calendar = rule && (await calendarFor(rule))
  const happening = { at: tx.ctx.now, actor: null, cause }
  const changes: ClockChange[] = []
  for (const kind of clockKinds) {
    const clock = clocks.find((one) => one.kind === kind) ?? null
    const terms = rule && calendar && termsOf(rule, calendar, ticket.priority, kind)
    const phase = phaseOf(clock?.events ?? [])
    const isAlive = phase === 'running' || phase === 'paused'
    if (terms !== null && kind !== 'next_response' && (clock === null || phase === 'cancelled')) {
      return asPlanned(tx, ticket)
    }
    if (clock === null || !isAlive) continue
    const events =
      terms === null ? withdrawn(clock, happening) : retargeted(clock, { ...happening, type: 'retarget', terms })
    if (events.length > 0) changes.push(changeOf(kind, clock.events, events, tx.ctx.now))
  }
  return changes
}

function retargeted(clock: StoredClock, event: ClockEvent & { type: 'retarget' }): ClockEvent[] {
  return isSameTerms(termsIn(clock), event.terms) ? [] : [event]
}

async function asPlanned(tx: TenantReadTx, { id }: OpenTicket): Promise<ClockChange[]> {
  const { alignments } = await planAlignment(tx, id, cause)
  return alignments.map(({ kind, clock, events }) => changeOf(kind, clock?.events ?? [], events, tx.ctx.now))
}

/** What those events make of a clock with that record. */
export function changeOf(
  kind: ClockKind,
  before: readonly ClockEvent[],
  added: readonly ClockEvent[],
  now: OpenInstant,
): ClockChange {
  const from = before.length === 0 ? null : readClock(before, now)
  const to = readClock([...before, ...added], now)
  const isNew = from === null || from.state === 'cancelled'
  const change = to.state === 'cancelled' ? 'cancelled' : from === null ? 'started' : isNew ? 'restored' : 'retargeted'
  return { kind, change, from, to, breachesAtOnce: to.state === 'breached' && from?.state !== 'breached' }
}

type OpenInstant = TenantReadTx['ctx']['now']
