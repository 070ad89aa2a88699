import type { Delivery, DeliveryAttempt, DeliveryDetail, DeliverySummary } from '@atum-desk/contract/deliveries'
import type { Temporal } from 'temporal-polyfill'
import { toWire } from '../../platform/clock.ts'
import type { QueueDepth } from '../../platform/jobs/depth.ts'
import type { AttemptRow } from './attempts.store.ts'
import type * as lists from './delivery-lists.store.ts'

export function presentDelivery(row: lists.DeliveryRow): Delivery {
  const { id, channel, event, eventId, subject, state, attempts, lastError, endpointId, address } = row
  const { recipientId, recipientName, ticketId, number } = row
  return {
    id,
    channel,
    event,
    eventId,
    recipient: recipientId === null ? null : { id: recipientId, name: recipientName ?? '', address },
    endpoint: endpointId === null ? null : { id: endpointId, address },
    ticket: ticketId === null || number === null ? null : { id: ticketId, number: `ATD-${number}` },
    subject,
    state,
    attempts,
    nextAttemptAt: row.nextAttemptAt && toWire(row.nextAttemptAt),
    lastError,
    createdAt: toWire(row.createdAt),
    sentAt: row.sentAt && toWire(row.sentAt),
  }
}

const presentAttempt = ({ startedAt, endedAt, ...told }: AttemptRow): DeliveryAttempt => ({
  ...told,
  startedAt: toWire(startedAt),
  endedAt: toWire(endedAt),
})

type Detail = Awaited<ReturnType<typeof lists.get>>

export const presentDetail = (row: Detail, log: readonly AttemptRow[]): DeliveryDetail => ({
  ...presentDelivery(row),
  text: row.text,
  html: row.html,
  log: log.map(presentAttempt),
})

type Counts = Awaited<ReturnType<typeof lists.counts>>

export function presentSummary(counts: Counts, queue: readonly QueueDepth[], now: Temporal.Instant): DeliverySummary {
  const secondsSince = (since: Temporal.Instant | null) =>
    since === null ? 0 : Math.max(0, Math.floor(now.since(since).total('seconds')))
  return {
    states: counts.map(({ channel, state, count, oldest }) => ({
      channel,
      state,
      count,
      overdueSeconds: state === 'queued' || state === 'failed' ? secondsSince(oldest) : 0,
    })),
    queue: queue.map(({ task, waiting, underWay, oldest }) => ({
      task,
      waiting,
      underWay,
      lagSeconds: secondsSince(oldest),
    })),
  }
}
