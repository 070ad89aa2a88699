import type { BulkRetryBody, DeliveryFilter, DeliveryQuery } from '@atum-desk/contract/deliveries'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { noSuchDelivery } from './deliveries.store.ts'

export type DeliveryRow = Awaited<ReturnType<typeof list>>['items'][number]

const rows = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('deliveries as d')
    .leftJoin('users as r', 'r.id', 'd.recipient_id')
    .leftJoin('tickets as t', 't.id', 'd.ticket_id')
    .select([
      'd.id',
      'd.channel',
      'd.event',
      'd.event_id as eventId',
      'd.subject',
      'd.state',
      'd.attempts',
      'd.address',
    ])
    .select(['d.recipient_id as recipientId', 'r.name as recipientName', 'd.endpoint_id as endpointId'])
    .select(['t.id as ticketId', 't.number', 'd.next_attempt_at as nextAttemptAt', 'd.last_error as lastError'])
    .select(['d.created_at as createdAt', 'd.sent_at as sentAt'])

/** Those of the filter, of `deliveries as d`. */
function matching(tx: TenantReadTx, filter: DeliveryFilter) {
  const { state, channel, event, ticketId, recipientId, endpointId, from, to } = filter
  let found = rows(tx)
  if (state !== undefined) found = found.where('d.state', '=', state)
  if (channel !== undefined) found = found.where('d.channel', '=', channel)
  if (event !== undefined) found = found.where('d.event', '=', event)
  if (ticketId !== undefined) found = found.where('d.ticket_id', '=', ticketId)
  if (recipientId !== undefined) found = found.where('d.recipient_id', '=', recipientId)
  if (endpointId !== undefined) found = found.where('d.endpoint_id', '=', endpointId)
  if (from !== undefined) found = found.where('d.created_at', '>=', Temporal.Instant.from(from))
  if (to !== undefined) found = found.where('d.created_at', '<', Temporal.Instant.from(to))
  return found
}

/** Newest first. */
export async function list(tx: TenantReadTx, { limit, cursor, ...filter }: DeliveryQuery) {
  let deliveries = matching(tx, filter)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    deliveries = deliveries.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('d.created_at', 'd.id'), '<', tuple(key, id)),
    )
  }
  const found = await deliveries
    .orderBy('d.created_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
    .execute()
  return cutPage(found, limit, ({ createdAt, id }) => ({ key: createdAt, id }))
}

/** Throws `not-found`. */
export const get = (tx: TenantReadTx, id: string) =>
  rows(tx)
    .select(['d.body_text as text', 'd.body_html as html'])
    .where('d.id', '=', id)
    .executeTakeFirstOrThrow(noSuchDelivery)

/**
 * Oldest first, so that news arrives in its order, and held: what a worker has in hand at this moment is passed over, and so
 * is what goes to an endpoint that does not take anything.
 */
export async function retryable(tx: TenantTx, filter: BulkRetryBody, limit: number): Promise<string[]> {
  const found = await matching(tx, filter)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('d.endpoint_id', 'is', null),
        eb(
          'd.endpoint_id',
          'in',
          selectFrom('webhook_endpoints').where('state', '=', 'active').where('removed_at', 'is', null).select('id'),
        ),
      ]),
    )
    .orderBy('d.created_at')
    .orderBy('d.id')
    .limit(limit)
    .forUpdate('d')
    .skipLocked()
    .execute()
  return found.map(({ id }) => id)
}

/** In words, so that a kept plan can use the index that is for these alone. */
const isOpen = sql<boolean>`state in ('queued', 'held', 'collecting', 'sending', 'failed', 'dead')`

/** Of what has not arrived: how much, and since when the oldest waits. What is over is counted of the last day alone. */
export async function counts(tx: TenantReadTx) {
  const those = tx.q
    .selectFrom('deliveries')
    .where(isOpen)
    .select(['channel', 'state', 'next_attempt_at'])
    .unionAll(
      tx.q
        .selectFrom('deliveries')
        .where('created_at', '>', tx.ctx.now.subtract({ hours: 24 }))
        .where('state', 'in', ['sent', 'collected', 'cancelled'])
        .select(['channel', 'state', 'next_attempt_at']),
    )
  return tx.q
    .selectFrom(those.as('d'))
    .groupBy(['channel', 'state'])
    .select(['channel', 'state'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('next_attempt_at').as('oldest')])
    .orderBy('channel')
    .orderBy('state')
    .execute()
}
