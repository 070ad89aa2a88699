import type { DeliveryQuery, DeliveryState } from '@atum-desk/contract/deliveries'
import type { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

export type NewDelivery = Readonly<{
  id: string
  orgId: string | null
  event: string
  internal: boolean
  ticketId: string | null
  recipientId: string
  address: string
  locale: 'en' | 'ar'
  subject: string
  text: string
  state: 'queued' | 'held'
}>

export type DeliveryRow = Awaited<ReturnType<typeof list>>['items'][number]

/** No `returning`: in a customer's transaction these rows cannot be read, not even by him whose action made them. */
export async function insert({ ctx, q }: TenantTx, deliveries: readonly NewDelivery[]): Promise<void> {
  const rows = deliveries.map(({ id, event, internal, address, locale, subject, state, ...delivery }) => ({
    tenant_id: ctx.tenantId,
    id,
    org_id: delivery.orgId,
    channel: 'email' as const,
    event,
    internal,
    ticket_id: delivery.ticketId,
    recipient_id: delivery.recipientId,
    address,
    locale,
    subject,
    body_text: delivery.text,
    state,
    next_attempt_at: state === 'queued' ? ctx.now : null,
    created_at: ctx.now,
  }))
  await q.insertInto('deliveries').values(rows).execute()
}

const rows = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('deliveries as d')
    .innerJoin('users as r', 'r.id', 'd.recipient_id')
    .leftJoin('tickets as t', 't.id', 'd.ticket_id')
    .select(['d.id', 'd.channel', 'd.event', 'd.subject', 'd.state', 'd.attempts', 'd.address'])
    .select(['d.recipient_id as recipientId', 'r.name as recipientName', 't.id as ticketId', 't.number'])
    .select(['d.next_attempt_at as nextAttemptAt', 'd.last_error as lastError'])
    .select(['d.created_at as createdAt', 'd.sent_at as sentAt'])

/** Newest first. */
export async function list(tx: TenantReadTx, { limit, cursor, state, ticketId }: DeliveryQuery) {
  let deliveries = rows(tx)
  if (state !== undefined) deliveries = deliveries.where('d.state', '=', state)
  if (ticketId !== undefined) deliveries = deliveries.where('d.ticket_id', '=', ticketId)
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

const noSuchDelivery = () => new AppError('not-found', { detail: 'There is no such message.' })

/** Throws `not-found`. */
export const get = (tx: TenantReadTx, id: string): Promise<DeliveryRow> =>
  rows(tx).where('d.id', '=', id).executeTakeFirstOrThrow(noSuchDelivery)

/** Holds the row: of two workers, or a worker and a person, the second sees what the first has made of it. Throws `not-found`. */
export async function lock(tx: TenantTx, id: string) {
  return tx.q
    .selectFrom('deliveries as d')
    .innerJoin('users as r', 'r.id', 'd.recipient_id')
    .leftJoin('organizations as o', 'o.id', 'r.org_id')
    .where('d.id', '=', id)
    .select(['d.id', 'd.org_id as orgId', 'd.event', 'd.state', 'd.attempts', 'd.next_attempt_at as nextAttemptAt'])
    .select(['d.last_error as lastError', 'd.address', 'd.subject', 'd.body_text as text'])
    .select(['d.recipient_id as recipientId', 'r.name as recipientName', 'r.email as recipientEmail'])
    .select(['r.org_id as recipientOrgId', 'r.active as recipientActive', 'o.active as organizationActive'])
    .forUpdate('d')
    .executeTakeFirstOrThrow(noSuchDelivery)
}

export type LockedDelivery = Awaited<ReturnType<typeof lock>>

type Patch = Partial<{
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

/** Only while it is still claimed by whom `claimedAt` names: one who was thought dead must not undo his successor's mark. */
export async function mark({ q }: TenantTx, id: string, claimedAt: Temporal.Instant, patch: Patch): Promise<void> {
  const claimed = q.updateTable('deliveries').where('id', '=', id).where('state', '=', 'sending')
  await claimed.where('claimed_at', '=', claimedAt).set(patch).execute()
}

/** Whose sending began before that and never came to an end. */
export async function abandoned(tx: TenantTx, before: Temporal.Instant) {
  return tx.q
    .selectFrom('deliveries')
    .where('state', '=', 'sending')
    .where('claimed_at', '<=', before)
    .select(['id', 'attempts', 'claimed_at as claimedAt'])
    .forUpdate()
    .skipLocked()
    .execute()
}

/** What should have been tried by then, longest overdue first. */
export async function overdue(tx: TenantReadTx, { failed, queued, limit }: Overdue): Promise<string[]> {
  const found = await tx.q
    .selectFrom('deliveries')
    .where(({ eb, and, or }) =>
      or([
        and([eb('state', '=', 'failed'), eb('next_attempt_at', '<=', failed)]),
        and([eb('state', '=', 'queued'), eb('next_attempt_at', '<=', queued)]),
      ]),
    )
    .orderBy('next_attempt_at')
    .limit(limit)
    .select('id')
    .execute()
  return found.map(({ id }) => id)
}

/** The instants by which a failed one, and a queued one, is overdue. */
type Overdue = Readonly<{ failed: Temporal.Instant; queued: Temporal.Instant; limit: number }>
