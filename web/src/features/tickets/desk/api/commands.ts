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
import { stepped } from './own-versions.ts'

/** What a writer saw. The version goes with every change, so that nobody overwrites what he has not read (TKT-5). */
export interface Seen {
  readonly id: string
  readonly version: number
}

const internal = (id: string) => `/api/internal/tickets/${id}`
const step = async (seen: Seen, answer: Promise<Ticket>) => stepped(seen, await answer)

export const accept = ({ id, version }: Seen, body: Omit<AcceptBody, 'version'>) =>
  post<AcceptBody, Ticket>(`${internal(id)}/accept`, { version, ...body })

export const reject = ({ id, version }: Seen, body: Omit<RejectBody, 'version'>) =>
  post<RejectBody, Ticket>(`${internal(id)}/reject`, { version, ...body })

export const assign = (seen: Seen, body: Omit<AssignBody, 'version'>) =>
  step(seen, post<AssignBody, Ticket>(`${internal(seen.id)}/assign`, { version: seen.version, ...body }))

/** Out of a queue: of many at once one wins. */
export const takeOver = (seen: Seen) =>
  step(seen, post<TakeBody, Ticket>(`${internal(seen.id)}/take`, { version: seen.version }))

export const moveTo = (seen: Seen, body: Omit<StatusBody, 'version'>) =>
  step(seen, post<StatusBody, Ticket>(`${internal(seen.id)}/status`, { version: seen.version, ...body }))

export const edit = (seen: Seen, changes: Omit<UpdateTicketBody, 'version'>) =>
  step(seen, patch<UpdateTicketBody, Ticket>(`/api/tickets/${seen.id}`, { version: seen.version, ...changes }))

export const say = (id: string, body: StaffCommentBody, idempotencyKey: string) =>
  post<StaffCommentBody, Comment>(`${internal(id)}/comments`, body, { idempotencyKey })
