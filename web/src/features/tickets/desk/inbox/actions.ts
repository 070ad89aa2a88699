import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { Action } from '../../../../lib/actions/action.ts'
import { type ListScope, nextTicket, openTicket, previousTicket } from '../list/list-actions.ts'
import { may } from '../may.ts'

export interface InboxScope extends ListScope {
  readonly ask: (sheet: 'accept' | 'reject') => void
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

export const inboxActions: readonly Action<InboxScope>[] = [
  acceptTicket,
  declineTicket,
  nextTicket,
  previousTicket,
  openTicket,
]
