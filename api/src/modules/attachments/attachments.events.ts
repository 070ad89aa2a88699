import type { DomainEvent, Entity } from '../../platform/events/event.ts'
import type { AttachmentRow } from './attachments.store.ts'

const entityOf = ({ id, orgId }: AttachmentRow): Entity => ({ type: 'attachment', id, orgId })

export function attachmentUploaded(file: AttachmentRow): DomainEvent {
  const { ticketId, commentId, fileName, mimeType, sizeBytes, sha256, internal } = file
  return {
    name: 'attachment.uploaded',
    entity: entityOf(file),
    internal,
    details: { ticketId, commentId, fileName },
    change: { old: null, new: { ticketId, commentId, fileName, mimeType, sizeBytes, sha256, internal } },
  }
}

/** `part`: the bytes that were asked for, both ends included; null for all of them. */
export function attachmentDownloaded(file: AttachmentRow, part: { start: number; end: number } | null): DomainEvent {
  const { ticketId, fileName, sha256, internal } = file
  return {
    name: 'attachment.downloaded',
    entity: entityOf(file),
    internal,
    details: { ticketId, fileName, sha256, ...(part !== null && { part }) },
  }
}
