import type { ClockKind } from '@atum-desk/contract/sla'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import { type ClockEvent, type ClockEventType, following, permits } from './clock-events.ts'

/** Something that happened to a ticket, as far as its clocks care. */
export type TicketHappening = Readonly<{
  /** Of the event: `ticket.resolved`, `comment.added`. */
  name: string
  internal: boolean
  from?: TicketStatus | undefined
  to?: TicketStatus | undefined
  /** Of a comment. */
  byStaff?: boolean | undefined
}>

/** `restore`: a reopening of what was cancelled, and of nothing that was met. */
type Move = Exclude<ClockEventType, 'start' | 'retarget'> | 'restore'
export type Moves = Partial<Record<ClockKind, Move>>

const ofAll = <T extends Move>(type: T) => ({ first_response: type, resolution: type, next_response: type }) as const

/** What it does to each kind of clock; nothing, for most. A clock that it does not fit is passed over. */
export function movesOf({ name, internal, from, to, byStaff }: TicketHappening): Moves {
  if (name === 'comment.added') {
    return byStaff === true && !internal ? { first_response: 'stop', next_response: 'stop' } : {}
  }
  if (name === 'ticket.merged') return ofAll('cancel')
  if (name === 'ticket.unmerged') return ofAll('restore')
  if (from === to) return {}
  if (to === 'WAITING_CUSTOMER') return ofAll('pause')
  if (to === 'RESOLVED') return ofAll('stop') // who was given a solution was answered
  if (to === 'CANCELLED') return ofAll('cancel')
  if (from === 'WAITING_CUSTOMER') return ofAll('resume')
  if (from === 'RESOLVED' && to === 'IN_PROGRESS') return { resolution: 'reopen' }
  return {}
}

export type PastHappening = TicketHappening & Pick<ClockEvent, 'at' | 'actor'>

/**
 * The record that a clock would have, had it run since `start`: for a ticket that comes under a policy late, whose time
 * counts from where the promise says (SLA-1).
 */
export function replayed(kind: ClockKind, start: ClockEvent, happenings: readonly PastHappening[]): ClockEvent[] {
  const events = [start]
  for (const happening of happenings) {
    const type = movesOf(happening)[kind]
    if (type === undefined || type === 'restore' || !permits(events, type)) continue
    const { at, actor, name: cause } = happening
    events.push(following(events, { type, at, actor, cause }))
  }
  return events
}
