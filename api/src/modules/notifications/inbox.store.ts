import { mostUnread, type NotificationQuery } from '@atum-desk/contract/notifications'
import type { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'

export type NewNotification = Readonly<{
  userId: string
  eventId: string
  event: string
  internal: boolean
  orgId: string | null
  ticketId: string | null
  mentioned: boolean
}>

/** No `returning`: nobody reads another's, not even whose action made it. */
export async function insert({ ctx, q }: TenantTx, told: readonly NewNotification[]): Promise<void> {
  if (told.length === 0) return
  const rows = told.map((one) => ({
    tenant_id: ctx.tenantId,
    id: newId(ctx.now),
    user_id: one.userId,
    event_id: one.eventId,
    event: one.event,
    internal: one.internal,
    org_id: one.orgId,
    ticket_id: one.ticketId,
    mentioned: one.mentioned,
    actor_id: ctx.actor.userId,
    created_at: ctx.now,
  }))
  await q.insertInto('notifications').values(rows).execute()
}

/**
 * Those of the caller whose ticket he may see now: the policies of tickets say which. Who may read no ticket at all is
 * asked about before.
 */
const visible = ({ ctx, q }: TenantReadTx) =>
  q
    .selectFrom('notifications as n')
    .leftJoin('tickets as t', 't.id', 'n.ticket_id')
    .where('n.user_id', '=', ctx.actor.userId)
    .where(({ eb, or }) => or([eb('n.ticket_id', 'is', null), eb('t.id', 'is not', null)]))

const rows = (tx: TenantReadTx) =>
  visible(tx)
    .leftJoin('users as a', 'a.id', 'n.actor_id')
    .select(['n.id', 'n.event', 'n.event_id as eventId', 'n.internal', 'n.mentioned'])
    .select(['t.id as ticketId', 't.number', 't.title', 'a.id as actorId', 'a.name as actorName'])
    .select(['n.created_at as createdAt', 'n.read_at as readAt'])

export type InboxRow = Awaited<ReturnType<typeof get>>

/** Newest first. */
export async function list(tx: TenantReadTx, { limit, cursor, unread }: NotificationQuery) {
  let all = rows(tx)
  if (unread) all = all.where('n.read_at', 'is', null)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    all = all.where(({ eb, refTuple, tuple }) => eb(refTuple('n.created_at', 'n.id'), '<', tuple(key, id)))
  }
  const found = await all
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit + 1)
    .execute()
  return cutPage(found, limit, ({ createdAt, id }) => ({ key: createdAt, id }))
}

/** Throws `not-found`. */
export const get = (tx: TenantReadTx, id: string) => rows(tx).where('n.id', '=', id).executeTakeFirstOrThrow(notThere)

export const notThere = () => new AppError('not-found', { detail: 'There is no such notification.' })

/** Of the newest, by the index of what is unread: they are cut off before their tickets are asked for. */
export async function countUnread({ ctx, q }: TenantReadTx): Promise<number> {
  const newest = q
    .selectFrom('notifications')
    .where('user_id', '=', ctx.actor.userId)
    .where('read_at', 'is', null)
    .select('ticket_id')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostUnread)
    .as('n')
  const { count } = await q
    .selectFrom(newest)
    .leftJoin('tickets as t', 't.id', 'n.ticket_id')
    .where(({ eb, or }) => or([eb('n.ticket_id', 'is', null), eb('t.id', 'is not', null)]))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** What is read stays read since then. */
export async function markRead({ ctx, q }: TenantTx, id: string): Promise<void> {
  await q
    .updateTable('notifications')
    .set({ read_at: ctx.now })
    .where('user_id', '=', ctx.actor.userId)
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute()
}

type Which = Readonly<{ before: Temporal.Instant | undefined; ticketId: string | undefined }>

export async function markAllRead({ ctx, q }: TenantTx, { before, ticketId }: Which): Promise<void> {
  let unread = q
    .updateTable('notifications')
    .set({ read_at: ctx.now })
    .where('user_id', '=', ctx.actor.userId)
    .where('read_at', 'is', null)
  if (before !== undefined) unread = unread.where('created_at', '<=', before)
  if (ticketId !== undefined) unread = unread.where('ticket_id', '=', ticketId)
  await unread.execute()
}

type Old = Readonly<{ read: Temporal.Instant; any: Temporal.Instant; limit: number }>

/** Those read before the one instant, and all that came before the other: so many of each at once. */
export async function forget({ q }: TenantTx, { read, any, limit }: Old): Promise<void> {
  const before = (column: 'read_at' | 'created_at', instant: Temporal.Instant) =>
    q.selectFrom('notifications').where(column, '<', instant).select('id').orderBy(column).limit(limit)
  for (const ids of [before('read_at', read), before('created_at', any)]) {
    await q.deleteFrom('notifications').where('id', 'in', ids).execute()
  }
}
