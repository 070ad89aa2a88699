import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { Action } from '../../../../lib/actions/action.ts'
import { type ListScope, nextTicket, openTicket, previousTicket } from '../list/list-actions.ts'
import { may } from '../may.ts'

/** What triage asks before it acts. */
export type TriageSheet = 'accept' | 'reject' | 'ask'

export interface InboxScope extends ListScope {
  readonly canReply: boolean
  readonly ask: (sheet: TriageSheet) => void
}

export const acceptTicket: Action<{ selected: TicketSummary | undefined; ask: (sheet: 'accept') => void }> = {
  id: 'tickets.accept',
  titleKey: 'tickets:action.accept',
  keys: ['1'],
  when: ({ selected }) => may(selected, 'accept'),
  run: ({ ask }) => ask('accept'),
}

export const declineTicket: Action<{ selected: TicketSummary | undefined; ask: (sheet: 'reject') => void }> = {
  id: 'tickets.reject',
  titleKey: 'tickets:action.reject',
  keys: ['3'],
  when: ({ selected }) => may(selected, 'reject'),
  run: ({ ask }) => ask('reject'),
}

/** TKT-6: before the gate, a public word is for who accepts. On the ticket’s own page a reply is just that. */
export const askCustomer: Action<InboxScope> = {
  id: 'tickets.ask',
  titleKey: 'tickets:action.ask',
  keys: ['4'],
  when: ({ selected, canReply }) => canReply && may(selected, 'accept'),
  run: ({ ask }) => ask('ask'),
}

export const inboxActions: readonly Action<InboxScope>[] = [
  ...[acceptTicket, declineTicket, askCustomer],
  ...[nextTicket, previousTicket, openTicket],
]
