import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { Action } from '../../../../lib/actions/action.ts'
import { neighbour } from './neighbours.ts'

/** Any list of tickets that one walks through. */
export interface ListScope {
  readonly items: readonly TicketSummary[]
  readonly selected: TicketSummary | undefined
  readonly select: (ticket: TicketSummary | undefined) => void
  readonly open: (ticket: TicketSummary) => void
}

type Walk = Omit<ListScope, 'open'>

export const nextTicket: Action<Walk> = {
  id: 'tickets.next',
  titleKey: 'tickets:action.next',
  keys: ['j'],
  when: ({ items }) => items.length > 0,
  run: ({ items, selected, select }) => select(neighbour(items, selected?.id, 1) ?? selected),
}

export const previousTicket: Action<Walk> = {
  id: 'tickets.previous',
  titleKey: 'tickets:action.previous',
  keys: ['k'],
  when: ({ items }) => items.length > 0,
  run: ({ items, selected, select }) => select(neighbour(items, selected?.id, -1) ?? selected),
}

export const openTicket: Action<ListScope> = {
  id: 'tickets.open',
  titleKey: 'tickets:action.open',
  keys: ['enter'],
  when: ({ selected }) => selected !== undefined,
  run: ({ selected, open }) => selected && open(selected),
}

export const listActions = [nextTicket, previousTicket, openTicket] as const
