import type { Ticket, TicketAction } from '@atum-desk/contract/tickets'
import type { Action } from '../../../../lib/actions/action.ts'
import { acceptTicket, declineTicket } from '../inbox/actions.ts'
import { may } from '../may.ts'
import type { TicketSheet } from '../sheets/ticket-sheet.ts'
import { type Move, moveNames } from './moves.ts'

export interface TicketScope {
  readonly selected: Ticket | undefined
  readonly userId: string
  readonly canReply: boolean
  readonly canNote: boolean
  readonly ask: (sheet: TicketSheet) => void
  readonly take: () => void
  readonly move: (move: Move) => void
  readonly write: (mode: 'reply' | 'note') => void
}

type TicketPageAction = Action<TicketScope>

const step = (move: Move, keys: readonly string[] = []): TicketPageAction => ({
  id: `ticket.${move}`,
  titleKey: `tickets:action.${move}`,
  keys,
  when: ({ selected }) => may(selected, move satisfies TicketAction),
  run: (scope) => scope.move(move),
})

export const startTicket = step('start')
const waitForCustomer = step('request_info')
export const resumeTicket = step('resume')
export const resolveTicket = step('resolve', ['e'])
export const reopenTicket = step('reopen')
export const closeTicket = step('close')

export const assignTicket: TicketPageAction = {
  id: 'ticket.assign',
  titleKey: 'tickets:action.assign',
  keys: ['a'],
  when: ({ selected }) => may(selected, 'assign'),
  run: ({ ask }) => ask('assign'),
}

export const takeTicket: TicketPageAction = {
  id: 'ticket.take',
  titleKey: 'tickets:action.take',
  keys: ['i'],
  when: ({ selected, userId }) =>
    may(selected, 'take') || (may(selected, 'assign') && selected?.assignee?.id !== userId),
  run: ({ take }) => take(),
}

export const changeStatus: TicketPageAction = {
  id: 'ticket.status',
  titleKey: 'tickets:action.status',
  keys: ['s'],
  when: ({ selected }) => moveNames.some((move) => may(selected, move)),
  run: ({ ask }) => ask('status'),
}

export const reply: TicketPageAction = {
  id: 'ticket.reply',
  titleKey: 'tickets:action.reply',
  keys: ['r'],
  when: ({ canReply }) => canReply,
  run: ({ write }) => write('reply'),
}

export const note: TicketPageAction = {
  id: 'ticket.note',
  titleKey: 'tickets:action.note',
  keys: ['n'],
  when: ({ canNote }) => canNote,
  run: ({ write }) => write('note'),
}

export const ticketActions: readonly TicketPageAction[] = [
  ...[acceptTicket, declineTicket, reply, note, assignTicket, takeTicket, changeStatus],
  ...[startTicket, waitForCustomer, resumeTicket, resolveTicket, reopenTicket, closeTicket],
]
