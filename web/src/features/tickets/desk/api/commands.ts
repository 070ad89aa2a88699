import type { TakeBody } from '@atum-desk/contract/assignment'
import type { Comment, StaffCommentBody } from '@atum-desk/contract/comments'
import type {
  AcceptBody,
  AssignBody,
  RejectBody,
  StatusBody,
  UpdateTicketBody,
} from '@atum-desk/contract/ticket-bodies'
import type { Ticket } from '@atum-desk/contract/tickets'
import { patch, post } from '../../../../lib/api/client.ts'

/** What a writer saw. The version goes with every change, so that nobody overwrites what he has not read (TKT-5). */
export interface Seen {
  readonly id: string
  readonly version: number
}

const internal = (id: string) => `/api/internal/tickets/${id}`

export const accept = ({ id, version }: Seen, body: Omit<AcceptBody, 'version'>) =>
  post<AcceptBody, Ticket>(`${internal(id)}/accept`, { version, ...body })

export const reject = ({ id, version }: Seen, body: Omit<RejectBody, 'version'>) =>
  post<RejectBody, Ticket>(`${internal(id)}/reject`, { version, ...body })

export const assign = ({ id, version }: Seen, body: Omit<AssignBody, 'version'>) =>
  post<AssignBody, Ticket>(`${internal(id)}/assign`, { version, ...body })

/** Out of a queue: of many at once one wins. */
export const takeOver = ({ id, version }: Seen) => post<TakeBody, Ticket>(`${internal(id)}/take`, { version })

export const moveTo = ({ id, version }: Seen, body: Omit<StatusBody, 'version'>) =>
  post<StatusBody, Ticket>(`${internal(id)}/status`, { version, ...body })

export const edit = ({ id, version }: Seen, changes: Omit<UpdateTicketBody, 'version'>) =>
  patch<UpdateTicketBody, Ticket>(`/api/tickets/${id}`, { version, ...changes })

export const say = (id: string, body: StaffCommentBody, idempotencyKey: string) =>
  post<StaffCommentBody, Comment>(`${internal(id)}/comments`, body, { idempotencyKey })
