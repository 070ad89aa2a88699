import type { ClockKind } from '@atum-desk/contract/sla'
import { clockKinds } from '@atum-desk/contract/sla'
import type { SlaSelection } from '@atum-desk/contract/sla-explanation'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { append, begin, type OpenClock, openClocks } from './clock-record.ts'
import type { ClockEvent, Terms } from './domain/clock-events.ts'
import { permits, phaseOf } from './domain/clock-events.ts'
import { replayed } from './domain/ticket-moves.ts'
import { calendarOf, termsOf } from './rules.store.ts'
import { select } from './selection.ts'
import { happeningsOf, isWorked, settleDue, situationOf, type TicketSituation } from './situations.store.ts'

/** What the rules make of one kind of clock: the events that would be added, to that clock or to a new one. */
type Alignment = Readonly<{ kind: ClockKind; clock: OpenClock | null; events: readonly ClockEvent[] }>
export type AlignmentPlan = Readonly<{
  ticket: TicketSituation
  selection: SlaSelection
  alignments: readonly Alignment[]
}>

/**
 * SLA-3: what it takes for a ticket's clocks to run by the rules, policies and calendars as they stand now. Clocks that
 * run or are paused keep what has elapsed and their pauses; what was met stays met; what nothing promises any more is
 * cancelled; what is promised late is counted from where it would have begun. Writes nothing. `cause`: what brings it
 * about, an event's name.
 */
export async function planAlignment(tx: TenantReadTx, ticketId: string, cause: string): Promise<AlignmentPlan> {
  const ticket = await situationOf(tx, ticketId)
  const { policy, selection } = await select(tx, ticket)
  if (ticket.acceptedAt === null || !isWorked(ticket)) return { ticket, selection, alignments: [] }
  const calendar = policy && (await calendarOf(tx, policy))
  const clocks = await openClocks(tx, ticketId)
  const happening = { at: tx.ctx.now, actor: tx.ctx.actor.userId, cause }
  const alignments: Alignment[] = []
  for (const kind of clockKinds) {
    const clock = clocks.find((one) => one.kind === kind) ?? null
    const terms = policy && calendar && termsOf(policy, calendar, ticket.priority, kind)
    const late = (given: Terms) =>
      lateRecord(tx, ticket, { kind, start: { ...happening, type: 'start', terms: given } })
    const events =
      terms === null ? withdrawn(clock, happening) : await promised(clock, terms, happening, { kind, late })
    if (events.length > 0) alignments.push({ kind, clock, events })
  }
  return { ticket, selection, alignments }
}

/** Makes it so. The caller holds the ticket's row. */
export async function align(tx: TenantTx, ticketId: string, cause: string): Promise<AlignmentPlan> {
  const plan = await planAlignment(tx, ticketId, cause)
  for (const { kind, clock, events } of plan.alignments) {
    if (clock === null) await begin(tx, plan.ticket, { kind, cycle: 1, events, selection: plan.selection })
    else await appendAll(tx, clock, events, plan.selection)
  }
  if (plan.alignments.length > 0) await settleDue(tx, ticketId)
  return plan
}

async function appendAll(tx: TenantTx, clock: OpenClock, events: readonly ClockEvent[], selection: SlaSelection) {
  let longer = clock
  for (const event of events) longer = await append(tx, longer, event, selection)
}

type Happening = Pick<ClockEvent, 'at' | 'actor' | 'cause'>

export function withdrawn(clock: Pick<OpenClock, 'events'> | null, happening: Happening): ClockEvent[] {
  return clock !== null && permits(clock.events, 'cancel') ? [{ ...happening, type: 'cancel' }] : []
}

type Late = Readonly<{ kind: ClockKind; late(terms: Terms): Promise<ClockEvent[]> }>

async function promised(
  clock: OpenClock | null,
  terms: Terms,
  happening: Happening,
  { kind, late }: Late,
): Promise<ClockEvent[]> {
  // A cycle of the next responses begins with a message; what was withdrawn comes back with the next one.
  if (clock === null) return kind === 'next_response' ? [] : late(terms)
  const phase = phaseOf(clock.events)
  if (phase === 'running' || phase === 'paused') {
    return isSameTerms(termsIn(clock), terms) ? [] : [{ ...happening, type: 'retarget', terms }]
  }
  if (phase !== 'cancelled' || kind === 'next_response') return []
  return returned(phaseOf(await late(terms)), terms, happening)
}

/** Of a clock that was cancelled, on a ticket that goes on: running on as it would have, had it not been. */
function returned(phase: ReturnType<typeof phaseOf>, terms: Terms, happening: Happening): ClockEvent[] {
  if (phase !== 'running' && phase !== 'paused') return []
  const back: ClockEvent[] = [
    { ...happening, type: 'reopen' },
    { ...happening, type: 'retarget', terms },
  ]
  return phase === 'paused' ? [...back, { ...happening, type: 'pause' }] : back
}

/** SLA-1: both start at acceptedAt, also where the promise comes later; the time that has gone counts. */
async function lateRecord(
  tx: TenantReadTx,
  { id, acceptedAt }: TicketSituation,
  { kind, start }: Readonly<{ kind: ClockKind; start: ClockEvent }>,
): Promise<ClockEvent[]> {
  if (acceptedAt === null) throw new Error('no clock runs before the gate')
  if (acceptedAt.equals(tx.ctx.now)) return [start]
  return replayed(kind, { ...start, at: acceptedAt }, await happeningsOf(tx, id, acceptedAt))
}

export function termsIn({ events }: Pick<OpenClock, 'events'>): Terms {
  const last = events.findLast((event) => 'terms' in event)
  if (last === undefined || !('terms' in last)) throw new Error('The record of an SLA clock begins with its terms.')
  return last.terms
}

export const isSameTerms = (one: Terms, other: Terms): boolean =>
  one.policy.id === other.policy.id &&
  one.policy.version === other.policy.version &&
  one.calendar.id === other.calendar.id &&
  one.calendar.version === other.calendar.version &&
  one.targetSeconds === other.targetSeconds
