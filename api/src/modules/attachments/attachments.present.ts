import type { Attachment } from '@atum-desk/contract/attachments'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import { isStaff } from './attachments.policy.ts'
import type { AttachmentRow } from './attachments.store.ts'

/** `readOf`: of which ticket; left out, of the file’s own. */
export function presentAttachment(ctx: Context, row: AttachmentRow, readOf = row.ticketId): Attachment {
  return {
    id: row.id,
    ticketId: row.ticketId,
    commentId: row.commentId,
    fileName: row.fileName,
    mimeType: row.mimeType,
    sizeBytes: row.sizeBytes,
    sha256: row.sha256,
    ...(isStaff(ctx) && { internal: row.internal }),
    ...(row.ticketId !== readOf && { mergedFrom: { id: row.ticketId, number: `ATD-${row.ticketNumber}` } }),
    // TKT-15: of another organization, which had the ticket before this one.
    uploadedBy: { id: row.uploadedById, name: row.uploadedByName ?? 'Another organization' },
    createdAt: toWire(row.createdAt),
  }
}
