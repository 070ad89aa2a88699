import type { Attachment } from '@atum-desk/contract/attachments'
import type { Comment } from '@atum-desk/contract/comments'
import type { TicketEvent, TimelineEntry } from '@atum-desk/contract/timeline'

/** What stands in the timeline: messages with their files, and between them, small, what happened. */
export type Moment =
  | { readonly kind: 'message'; readonly id: string; readonly comment: Comment; readonly files: readonly Attachment[] }
  | { readonly kind: 'event'; readonly id: string; readonly event: TicketEvent }
  | { readonly kind: 'file'; readonly id: string; readonly file: Attachment }

/** The description is the first message, so that opening a ticket is told only where another opened it. */
const isTold = ({ name, actor }: TicketEvent, requesterId: string) =>
  name !== 'ticket.created' || actor?.id !== requesterId

/** A file stands with its message; where that is not loaded yet, by itself. */
export const momentsOf = (entries: readonly TimelineEntry[], requesterId: string): Moment[] => {
  const files = entries.flatMap((entry) => (entry.type === 'attachment' ? [entry.attachment] : []))
  const messages = new Set(entries.flatMap((entry) => (entry.type === 'comment' ? [entry.comment.id] : [])))

  return entries.flatMap((entry): Moment[] => {
    if (entry.type === 'comment') {
      const { comment } = entry
      const own = files.filter(({ commentId }) => commentId === comment.id)
      return [{ kind: 'message', id: comment.id, comment, files: own }]
    }
    if (entry.type === 'event') {
      const { event } = entry
      return isTold(event, requesterId) ? [{ kind: 'event', id: event.id, event }] : []
    }
    const { attachment: file } = entry
    return file.commentId !== null && messages.has(file.commentId) ? [] : [{ kind: 'file', id: file.id, file }]
  })
}
