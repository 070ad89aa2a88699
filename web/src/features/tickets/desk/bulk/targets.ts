import type { BulkAction } from '@atum-desk/contract/bulk'
import type { TicketAction, TicketStatus, TicketSummary } from '@atum-desk/contract/tickets'
import { may } from '../may.ts'

/** Where several tickets can be taken, and the actions that lead there: what the server allows each of them (TKT-1). */
const ways = {
  ACCEPTED: ['accept'],
  IN_PROGRESS: ['start', 'resume', 'reopen'],
  WAITING_CUSTOMER: ['request_info'],
  RESOLVED: ['resolve'],
  CLOSED: ['close'],
} as const satisfies Partial<Record<TicketStatus, readonly TicketAction[]>>

export type Target = keyof typeof ways

export interface Possible {
  readonly target: Target
  /** How many of them can be taken there. */
  readonly count: number
}

/** What is possible for one of them at least. */
export const targetsOf = (tickets: readonly TicketSummary[]): readonly Possible[] =>
  (Object.keys(ways) as Target[]) // true, as `ways` is constant
    .map((target) => ({
      target,
      count: tickets.filter((ticket) => ways[target].some((action) => may(ticket, action))).length,
    }))
    .filter(({ count }) => count > 0)

/** These ask first: for words that are required, or because nothing leads back. */
export const isAskedFirst = (target: Target): target is 'RESOLVED' | 'CLOSED' =>
  target === 'RESOLVED' || target === 'CLOSED'

export const moveAction = (target: Target): BulkAction =>
  target === 'ACCEPTED' ? { type: 'accept' } : { type: 'status', to: target }
