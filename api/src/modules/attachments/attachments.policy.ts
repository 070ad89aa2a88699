import type { UploadQuery } from '@atum-desk/contract/attachments'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import { enforce, type Rule, reasonsFor } from '../../platform/access/authorize.ts'
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

/** What an upload asks of the caller; `internal`: of a file that customers do not see. */
function uploadRules(ctx: Context, { ticket, comment }: Place, internal: boolean): Rule[] {
  const own = isStaff(ctx) || ctx.orgId === ticket.orgId
  const author = comment === null || comment.authorId === ctx.actor.userId
  // TKT-6, of files: before the gate only those who keep it show the customer anything.
  const gate = !isStaff(ctx) || ticket.status !== 'NEW' || ctx.actor.permissions.has('ticket.accept')
  return [
    ...reasonsFor(ctx, 'ticket.read', [
      {
        rule: 'own-organization',
        holds: own,
        detail: 'It is a ticket of the caller’s own organization, or he is staff.',
      },
    ]),
    ...reasonsFor(ctx, 'file.upload', [
      { rule: 'author', holds: author, detail: 'To a comment its author alone attaches files.' },
    ]),
    ...(internal
      ? reasonsFor(ctx, 'ticket.note', [{ rule: 'staff-only', holds: isStaff(ctx), detail: 'Notes are staff’s.' }])
      : [
          {
            rule: 'gate',
            holds: gate,
            detail: 'Before a ticket is accepted, only staff who accept tickets show files.',
          },
        ]),
  ]
}

/**
 * Who may attach what, and whether customers see it: a comment's files are seen by whoever sees the comment. Throws
 * forbidden, invalid-reference, ticket-final, ticket-merged.
 */
export function admitUpload(ctx: Context, place: Place, wish: UploadQuery): { internal: boolean } {
  const internal = place.comment?.internal ?? wish.internal ?? false
  enforce(uploadRules(ctx, place, internal || wish.internal === true))
  if (wish.internal !== undefined && wish.internal !== internal) throw contradiction(internal)
  expectOpen(place.ticket)
  return { internal }
}

/** Why the caller may attach a file that everybody sees, or may not. */
export const reasonsForUpload = (ctx: Context, ticket: Ticket): Rule[] => [
  ...uploadRules(ctx, { ticket, comment: null }, false),
  { rule: 'open', holds: isOpen(ticket), detail: 'A ticket that is over, or merged, takes no files.' },
]

/** Better refused than hidden from somebody who should see it, or shown to somebody who should not. */
function contradiction(internal: boolean): AppError {
  return invalidReference(
    '/commentId',
    `is ${internal ? 'an internal note' : 'a public comment'}, and so are its files`,
  )
}

const final: ReadonlySet<TicketStatus> = new Set(['CLOSED', 'REJECTED', 'CANCELLED'])

const isOpen = ({ status, mergedIntoId = null }: Ticket) => mergedIntoId === null && !final.has(status)

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
