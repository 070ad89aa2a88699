import type { Clock, TicketSla } from '@atum-desk/contract/sla'

export type SlaKind = keyof TicketSla
export type SlaTone = 'comfortable' | 'due' | 'critical' | 'breached' | 'paused' | 'met' | 'late'

/** What a chip says of one clock: `seconds` of working time, left or over as the tone tells. */
export interface SlaView {
  readonly kind: SlaKind
  readonly tone: SlaTone
  readonly seconds: number
  /** It stands still past its deadline. */
  readonly isOver: boolean
}

const toneOf = ({ state, targetSeconds, breachedAt }: Clock, remaining: number): SlaTone => {
  if (state === 'paused') return 'paused'
  if (state === 'met') return breachedAt === null ? 'met' : 'late'
  if (remaining < 0) return 'breached'
  const share = remaining / targetSeconds
  if (share <= 0.1) return 'critical'
  return share <= 0.25 ? 'due' : 'comfortable'
}

/**
 * A clock as it stands `sinceRead` seconds after the server told it. Working time is counted as if it ran on: outside
 * opening hours that is wrong by no more than the 15 seconds until the next reading.
 */
export const slaView = (kind: SlaKind, clock: Clock | null, sinceRead: number): SlaView | null => {
  if (clock === null || clock.state === 'cancelled') return null
  const isTicking = clock.state === 'running' || clock.state === 'breached'
  const remaining = clock.remainingSeconds - (isTicking ? Math.max(0, sinceRead) : 0)
  return { kind, tone: toneOf(clock, remaining), seconds: Math.abs(remaining), isOver: remaining < 0 }
}

const isDone = (view: SlaView | null) => view === null || view.tone === 'met' || view.tone === 'late'

/** The one clock that a row has room for: what has to happen next. */
export const nextClock = (sla: TicketSla, sinceRead: number): SlaView | null => {
  // A first reply comes before any next one: at most one of them is still to be given.
  const first = slaView('firstResponse', sla.firstResponse, sinceRead)
  const reply = isDone(first) ? slaView('nextResponse', sla.nextResponse, sinceRead) : first
  const resolution = slaView('resolution', sla.resolution, sinceRead)
  if (isDone(reply)) return resolution
  // A solution that is overdue weighs more than a reply that still has time.
  return resolution?.tone === 'breached' && reply?.tone !== 'breached' ? resolution : reply
}
