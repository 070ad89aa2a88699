import type { Recorder } from '../../platform/db/tenant-db.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import * as store from './live.store.ts'

const ofTicket = /^(ticket|sla|comment)\./

/** NTF-4: what concerns a ticket, in the transaction that made it happen. Whoever sees the ticket is told of it. */
export const recordLive: Recorder = async (tx, event) => {
  const place = placeOf(event)
  if (place === null || event.entity.orgId === null) return
  const { id, name, internal, occurredAt = tx.ctx.now } = event
  await store.insert(tx, { ...nothing, ...place, id, name, internal, occurredAt, orgId: event.entity.orgId })
}

const nothing = { otherTicketId: null, commentId: null, attachmentId: null }

/** What an event's details may hold: the contract of timeline.ts, that of comment.added and of attachment.uploaded. */
type Details = Readonly<{ ticket?: { id: string }; commentId?: string | null; ticketId?: string }>

/** Null where it is of no ticket, or no change of one: a download. */
function placeOf({ name, entity, details }: RecordedEvent) {
  const { ticket, commentId = null, ticketId }: Details = details
  if (entity.id === null) return null
  if (entity.type === 'ticket' && ofTicket.test(name)) {
    return { ticketId: entity.id, otherTicketId: ticket?.id ?? null, commentId }
  }
  if (name === 'attachment.uploaded' && ticketId !== undefined) return { ticketId, commentId, attachmentId: entity.id }
  return null
}
