import type { Delivery } from '@atum-desk/contract/deliveries'
import { toWire } from '../../platform/clock.ts'
import type { DeliveryRow } from './deliveries.store.ts'
import { numberOf } from './domain/message.ts'

export function presentDelivery(row: DeliveryRow): Delivery {
  const { id, event, subject, attempts, lastError } = row
  return {
    id,
    channel: 'email',
    event,
    recipient: { id: row.recipientId, name: row.recipientName, address: row.address },
    ticket: row.ticketId === null || row.number === null ? null : { id: row.ticketId, number: numberOf(row.number) },
    subject,
    state: row.state,
    attempts,
    nextAttemptAt: row.nextAttemptAt && toWire(row.nextAttemptAt),
    lastError,
    createdAt: toWire(row.createdAt),
    sentAt: row.sentAt && toWire(row.sentAt),
  }
}
