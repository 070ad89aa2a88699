import type { Attachment } from '@atum-desk/contract/attachments'
import type { Comment } from '@atum-desk/contract/comments'
import type { Reference } from '@atum-desk/contract/common'
import type { TicketEvent, TimelineEntry } from '@atum-desk/contract/timeline'

type Talk =
  | { readonly kind: 'message'; readonly id: string; readonly comment: Comment; readonly files: readonly Attachment[] }
  | { readonly kind: 'files'; readonly id: string; readonly by: Reference; readonly files: readonly Attachment[] }
  | { readonly kind: 'event'; readonly id: string; readonly event: TicketEvent }

export interface Conversation {
  /** Those that came with the request itself. */
  readonly firstFiles: readonly Attachment[]
  readonly talk: readonly Talk[]
  readonly files: readonly Attachment[]
}

// What a comment or another line of the page already says is not said again; clocks are the desk's business.
const silent: readonly TicketEvent['name'][] = [
  'ticket.created',
  'ticket.customer_replied',
  'sla.warned',
  'sla.breached',
  'sla.escalated',
  'sla.retargeted',
]

const isTold = ({ name, details }: TicketEvent) =>
  !silent.includes(name) && (name !== 'ticket.updated' || details.priority !== undefined)

/**
 * The timeline as people read it: each comment with its files, files without words together, events as lines between.
 * What the requester attached before anything else was said belongs to the request.
 */
export const conversationFrom = (entries: readonly TimelineEntry[], requesterId: string): Conversation => {
  const files = entries.flatMap((entry) => (entry.type === 'attachment' ? [entry.attachment] : []))
  const firstFiles: Attachment[] = []
  const talk: Talk[] = []
  for (const entry of entries) {
    if (entry.type === 'comment') {
      const { comment } = entry
      const own = files.filter(({ commentId }) => commentId === comment.id)
      talk.push({ kind: 'message', id: comment.id, comment, files: own })
    } else if (entry.type === 'event') {
      if (isTold(entry.event)) talk.push({ kind: 'event', id: entry.event.id, event: entry.event })
    } else if (entry.attachment.commentId === null) {
      const { attachment } = entry
      const isFirst = talk.length === 0 && attachment.uploadedBy.id === requesterId
      if (isFirst) firstFiles.push(attachment)
      else addFile(talk, attachment)
    }
  }
  return { firstFiles, talk, files }
}

const addFile = (talk: Talk[], file: Attachment) => {
  const last = talk.at(-1)
  if (last?.kind === 'files' && last.by.id === file.uploadedBy.id)
    talk[talk.length - 1] = { ...last, files: [...last.files, file] }
  else talk.push({ kind: 'files', id: file.id, by: file.uploadedBy, files: [file] })
}
