import type { TicketAction, TicketStatus } from '@atum-desk/contract/tickets'

/** The actions that are nothing but a step of the status, and where each leads. */
export const moves = {
  start: 'IN_PROGRESS',
  request_info: 'WAITING_CUSTOMER',
  resume: 'IN_PROGRESS',
  resolve: 'RESOLVED',
  reopen: 'IN_PROGRESS',
  close: 'CLOSED',
} as const satisfies Partial<Record<TicketAction, TicketStatus>>

export type Move = keyof typeof moves
export const moveNames = Object.keys(moves) as Move[] // true, as `moves` is constant

/** These ask first: for words that are required, or because nothing leads back. */
export const asking = { resolve: 'resolve', close: 'close' } as const satisfies Partial<Record<Move, string>>

export const isAsking = (move: Move): move is keyof typeof asking => Object.hasOwn(asking, move)
