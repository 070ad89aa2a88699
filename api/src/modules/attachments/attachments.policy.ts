import type { UploadQuery } from '@atum-desk/contract/attachments'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import { authorize } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import { AppError, invalidReference } from '../../platform/errors.ts'

/** As much of a ticket, and of a comment, as the right to attach a file hangs on. */
type Ticket = Readonly<{
  orgId: string
  status: TicketStatus
  mergedIntoId?: string | null
  /** Null, too, where the caller may not see that one. */
  mergedIntoNumber?: number | null
}>
type Comment = Readonly<{ authorId: string; internal: boolean }>

/** Where a file is to be attached: to the ticket itself, or to a comment on it. */
export type Place = Readonly<{ ticket: Ticket; comment: Comment | null }>

export const isStaff = (ctx: Context): boolean => ctx.orgId === null

/**
 * Who may attach what, and whether customers see it: a comment's files are seen by whoever sees the comment. Throws
 * forbidden, invalid-reference, ticket-final, ticket-merged.
 */
export function admitUpload(ctx: Context, { ticket, comment }: Place, wish: UploadQuery): { internal: boolean } {
  authorize(ctx, 'ticket.read', isStaff(ctx) || ctx.orgId === ticket.orgId)
  const isAuthor = comment === null || comment.authorId === ctx.actor.userId
  authorize(ctx, 'file.upload', isAuthor)
  const internal = comment?.internal ?? wish.internal ?? false
  if (internal || wish.internal) authorize(ctx, 'ticket.note', isStaff(ctx))
  // TKT-6, of files: before the gate only those who keep it show the customer anything.
  else if (isStaff(ctx) && ticket.status === 'NEW') authorize(ctx, 'ticket.accept')
  if (wish.internal !== undefined && wish.internal !== internal) throw contradiction(internal)
  expectOpen(ticket)
  return { internal }
}

/** Better refused than hidden from somebody who should see it, or shown to somebody who should not. */
function contradiction(internal: boolean): AppError {
  return invalidReference(
    '/commentId',
    `is ${internal ? 'an internal note' : 'a public comment'}, and so are its files`,
  )
}

const final: ReadonlySet<TicketStatus> = new Set(['CLOSED', 'REJECTED', 'CANCELLED'])

/** TKT-3, TKT-11. */
function expectOpen({ status, mergedIntoId = null, mergedIntoNumber = null }: Ticket): void {
  if (mergedIntoId !== null) throw merged(mergedIntoId, mergedIntoNumber)
  if (!final.has(status)) return
  const detail = `A ticket that is ${status} takes no more files. Open a follow-up ticket; it will be linked.`
  throw new AppError('ticket-final', { detail })
}

function merged(id: string, number: number | null): AppError {
  if (number === null) return new AppError('ticket-merged', { detail: 'This ticket was merged into another one.' })
  const mergedInto = { id, number: `ATD-${number}` }
  return new AppError('ticket-merged', { detail: `This ticket was merged into ${mergedInto.number}.`, mergedInto })
}
