import type { SlaEscalation } from '@atum-desk/contract/sla-escalations'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { Temporal } from 'temporal-polyfill'
import type { CalendarVersion } from './calendar.ts'

/** What a clock runs by, pinned by version (SLA-3): nothing of it changes but by a `retarget`. */
export type Terms = Readonly<{
  policy: Readonly<Pick<SlaPolicy, 'id' | 'name' | 'version'>>
  calendar: CalendarVersion
  targetSeconds: number
  warnAtPercent: number
  /** What the policy's version says of this kind of clock; left out: nothing. */
  steps?: readonly SlaEscalation[]
}>

type Happening = Readonly<{
  at: Temporal.Instant
  /** What brought it about: the action on the ticket, or the change of policy. */
  cause: string
  /** Who; null: nobody but the system. */
  actor: string | null
}>

/** The record of a clock (SLA-5): appended to, never changed. */
export type ClockEvent = Happening &
  (
    | Readonly<{ type: 'start' | 'retarget'; terms: Terms }>
    | Readonly<{ type: 'pause' | 'resume' | 'stop' | 'reopen' | 'cancel' }>
  )
export type ClockEventType = ClockEvent['type']

/** What the record says; whether a running clock has breached is for the reading to say. */
export type Phase = 'running' | 'paused' | 'met' | 'cancelled'

/**
 * A clock that was met is re-targeted after it was reopened, not before: what was met stays met. What was cancelled may
 * come back: a ticket out of a merge, or under a policy again.
 */
const moves = {
  start: { none: 'running' },
  pause: { running: 'paused' },
  resume: { paused: 'running' },
  stop: { running: 'met', paused: 'met' },
  reopen: { met: 'running', cancelled: 'running' },
  retarget: { running: 'running', paused: 'paused' },
  cancel: { running: 'cancelled', paused: 'cancelled' },
} as const satisfies Record<ClockEventType, Partial<Record<Phase | 'none', Phase>>>

function nextPhase(phase: Phase | 'none', type: ClockEventType): Phase | undefined {
  const to: Partial<Record<Phase | 'none', Phase>> = moves[type]
  return to[phase]
}

/** Throws on a sequence that no clock can have: a bug of the caller, or a record that somebody has changed. */
export function enter(phase: Phase | 'none', type: ClockEventType): Phase {
  const next = nextPhase(phase, type)
  if (next === undefined) throw new Error(`An SLA clock in phase "${phase}" does not allow "${type}".`)
  return next
}

/** Whether an event may be appended: a ticket's action passes over the clocks that it does not concern. */
export function permits(events: readonly ClockEvent[], type: ClockEventType): boolean {
  return nextPhase(phaseOf(events), type) !== undefined
}

export function phaseOf(events: readonly ClockEvent[]): Phase | 'none' {
  return events.reduce<Phase | 'none'>((phase, { type }) => enter(phase, type), 'none')
}

/**
 * The event as it goes into the record. Of two requests at once the one that waited may carry the earlier instant: it
 * happened after what is recorded, so it gets that instant. Throws where the event may not follow.
 */
export function following(events: readonly ClockEvent[], event: ClockEvent): ClockEvent {
  enter(phaseOf(events), event.type)
  const last = events.at(-1)
  return last && Temporal.Instant.compare(event.at, last.at) < 0 ? { ...event, at: last.at } : event
}
