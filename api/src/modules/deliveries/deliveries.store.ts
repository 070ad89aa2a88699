import type { DeliveryState } from '@atum-desk/contract/deliveries'
import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

type About = Readonly<{
  id: string
  /** Of the event that it tells of. */
  eventId: string
  event: string
  internal: boolean
  orgId: string | null
  ticketId: string | null
  /** A mail address, or an endpoint's. */
  address: string
  subject: string
  /** What is sent: the message in plain text, or the webhook's JSON. */
  text: string
  state: 'queued' | 'held' | 'collecting'
  /** Not before then: quiet hours, a digest. At once if left out. */
  notBefore?: Temporal.Instant
}>

export type NewDelivery = About &
  (
    | Readonly<{ channel: 'email'; recipientId: string; locale: 'en' | 'ar'; html: string | null }>
    | Readonly<{ channel: 'webhook'; endpointId: string }>
  )

/** No `returning`: in a customer's transaction these rows cannot be read, not even by him whose action made them. */
export async function insert({ ctx, q }: TenantTx, deliveries: readonly NewDelivery[]): Promise<void> {
  const rows = deliveries.map((delivery) => ({
    tenant_id: ctx.tenantId,
    id: delivery.id,
    event_id: delivery.eventId,
    event: delivery.event,
    internal: delivery.internal,
    org_id: delivery.orgId,
    ticket_id: delivery.ticketId,
    channel: delivery.channel,
    address: delivery.address,
    subject: delivery.subject,
    body_text: delivery.text,
    ...(delivery.channel === 'email'
      ? { recipient_id: delivery.recipientId, locale: delivery.locale, body_html: delivery.html, endpoint_id: null }
      : { recipient_id: null, locale: 'en' as const, body_html: null, endpoint_id: delivery.endpointId }),
    state: delivery.state,
    next_attempt_at: delivery.state === 'held' ? null : (delivery.notBefore ?? ctx.now),
    created_at: ctx.now,
  }))
  await q.insertInto('deliveries').values(rows).execute()
}

export const noSuchDelivery = () => new AppError('not-found', { detail: 'There is no such message.' })

/** Holds the row: of two workers, or a worker and a person, the second sees what the first has made of it. Throws `not-found`. */
export async function lock(tx: TenantTx, id: string) {
  const found = await lockIfThere(tx, id)
  if (found === undefined) throw noSuchDelivery()
  return found
}

/** The same, of what may have been forgotten, or never have been written: an endpoint that went meanwhile has no rows. */
export async function lockIfThere(tx: TenantTx, id: string) {
  return tx.q
    .selectFrom('deliveries as d')
    .where('d.id', '=', id)
    .select(['d.id', 'd.channel', 'd.event', 'd.internal', 'd.org_id as orgId', 'd.ticket_id as ticketId'])
    .select(['d.event_id as eventId', 'd.recipient_id as recipientId', 'd.endpoint_id as endpointId'])
    .select(['d.state', 'd.attempts', 'd.next_attempt_at as nextAttemptAt', 'd.last_error as lastError'])
    .select(['d.address', 'd.locale', 'd.subject', 'd.body_text as text', 'd.body_html as html'])
    .select('d.created_at as createdAt')
    .forUpdate('d')
    .executeTakeFirst()
}

export type LockedDelivery = Awaited<ReturnType<typeof lock>>

export type Patch = Partial<{
  state: DeliveryState
  attempts: number
  address: string
  next_attempt_at: Temporal.Instant | null
  last_error: string | null
  claimed_at: Temporal.Instant | null
  sent_at: Temporal.Instant | null
}>

export async function change({ q }: TenantTx, id: string, patch: Patch): Promise<void> {
  await q.updateTable('deliveries').set(patch).where('id', '=', id).execute()
}

/**
 * Only while it is still claimed by whom `claimedAt` names: one who was thought dead must not undo his successor's mark.
 * Answers whether it was.
 */
export async function mark({ q }: TenantTx, id: string, claimedAt: Temporal.Instant, patch: Patch): Promise<boolean> {
  const claimed = q.updateTable('deliveries').where('id', '=', id).where('state', '=', 'sending')
  const { numUpdatedRows } = await claimed.where('claimed_at', '=', claimedAt).set(patch).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whose sending began before that and never came to an end. */
export async function abandoned(tx: TenantTx, before: Temporal.Instant) {
  return tx.q
    .selectFrom('deliveries')
    .where('state', '=', 'sending')
    .where('claimed_at', '<=', before)
    .select(['id', 'channel', 'attempts', 'claimed_at as claimedAt'])
    .forUpdate()
    .skipLocked()
    .execute()
}

/** The instants by which one that waited for its time, and one whose job was made with it, is overdue. */
type Overdue = Readonly<{ waited: Temporal.Instant; queued: Temporal.Instant; limit: number }>

/**
 * What should have been tried by then, longest overdue first: so many of each endpoint, and of all mail, for the
 * thousands that wait for one that hangs must not stand before everybody else's.
 */
export async function overdue(tx: TenantReadTx, { waited, queued, limit }: Overdue) {
  const due = tx.q
    .selectFrom('deliveries')
    .where('state', 'in', ['queued', 'failed'])
    .where('next_attempt_at', '<=', waited)
    .where(({ eb, or, ref }) =>
      or([
        eb('state', '=', 'failed'),
        eb('next_attempt_at', '<=', queued),
        eb('next_attempt_at', '>', ref('created_at')),
      ]),
    )
    .select(['id', 'channel', 'endpoint_id', 'next_attempt_at'])
    .select(({ fn }) =>
      fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('endpoint_id').orderBy('next_attempt_at').orderBy('id'))
        .as('place'),
    )
  return tx.q
    .selectFrom(due.as('d'))
    .where('d.place', '<=', limit)
    .orderBy('d.next_attempt_at')
    .orderBy('d.id')
    .select(['d.id', 'd.channel'])
    .execute()
}
