import type { TicketStatus } from '@atum-desk/contract/tickets'
import type { Action } from '../../../../lib/actions/action.ts'
import { acceptTicket, declineTicket } from '../inbox/actions.ts'
import * as actions from './actions.ts'

type HeaderAction = Action<actions.TicketScope>

/** The buttons of each status, the one that carries it on at the end. All others are behind `s` and in the help. */
const byStatus: Record<TicketStatus, readonly HeaderAction[]> = {
  NEW: [declineTicket, acceptTicket],
  ACCEPTED: [actions.assignTicket, actions.takeTicket],
  ASSIGNED: [actions.changeStatus, actions.assignTicket, actions.takeTicket, actions.startTicket],
  IN_PROGRESS: [actions.changeStatus, actions.assignTicket, actions.takeTicket, actions.resolveTicket],
  WAITING_CUSTOMER: [actions.changeStatus, actions.assignTicket, actions.resumeTicket],
  RESOLVED: [actions.reopenTicket, actions.closeTicket],
  CLOSED: [],
  REJECTED: [],
  CANCELLED: [],
}

/** What the header offers, the last one being what comes next. */
export const headerActions = (scope: actions.TicketScope): HeaderAction[] =>
  scope.selected ? byStatus[scope.selected.status].filter(({ when }) => when(scope)) : []
