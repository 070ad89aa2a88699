import type { Notification } from '@atum-desk/contract/notifications'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import type { InboxRow } from './inbox.store.ts'

export function presentNotification({ orgId }: Context, row: InboxRow): Notification {
  const { id, event, eventId, internal, mentioned, ticketId, number, title, actorId, actorName } = row
  return {
    id,
    event,
    eventId,
    ...(orgId === null && { internal }),
    mentioned,
    ticket:
      ticketId === null || number === null || title === null ? null : { id: ticketId, number: `ATD-${number}`, title },
    actor: actorId === null ? null : { id: actorId, name: actorName ?? '' },
    createdAt: toWire(row.createdAt),
    readAt: row.readAt && toWire(row.readAt),
  }
}
