import type { LiveEventName } from '@atum-desk/contract/live'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { Range } from '../../platform/live/group.ts'
import type { ConcernedTicket } from './domain/concern.ts'

export type NewLiveEvent = Readonly<{
  id: string
  name: string
  ticketId: string
  orgId: string
  otherTicketId: string | null
  commentId: string | null
  attachmentId: string | null
  internal: boolean
  occurredAt: Temporal.Instant
}>

/** With the version that the ticket has by now. Nothing is read back: not every writer may see what he wrote. */
export async function insert({ ctx, q }: TenantTx, event: NewLiveEvent): Promise<void> {
  await q
    .insertInto('live_events')
    .values(({ selectFrom }) => ({
      tenant_id: ctx.tenantId,
      id: event.id,
      org_id: event.orgId,
      ticket_id: event.ticketId,
      other_ticket_id: event.otherTicketId,
      comment_id: event.commentId,
      attachment_id: event.attachmentId,
      actor_id: ctx.actor.userId,
      name: event.name,
      internal: event.internal,
      version: selectFrom('tickets').where('id', '=', event.ticketId).select('version'),
      occurred_at: event.occurredAt,
    }))
    .execute()
}

/** Who acted is told as far as the reader may see him. */
export async function page({ q }: TenantReadTx, { from, to }: Range, limit: number) {
  const rows = await q
    .selectFrom('live_events as e')
    .leftJoin('users as u', 'u.id', 'e.actor_id')
    .where('e.position', '>', from)
    .where('e.position', '<=', to)
    .select(['e.position', 'e.id', 'e.name', 'e.ticket_id as ticketId', 'e.version', 'u.id as actorId'])
    .select(['e.comment_id as commentId', 'e.attachment_id as attachmentId', 'e.internal'])
    .select('e.occurred_at as occurredAt')
    .orderBy('e.position')
    .limit(limit)
    .execute()
  // Written by recordLive alone, from the names of the contract; found by its position, so it has one.
  return rows.map((row) => ({ ...row, name: row.name as LiveEventName, position: row.position ?? 0 }))
}
export type LiveEventRow = Awaited<ReturnType<typeof page>>[number]

/** Of which tickets something happened that is not internal, with everybody who may see one as his own (ISO-5). */
export function ticketsIn({ q }: TenantReadTx, { from, to }: Range): Promise<ConcernedTicket[]> {
  return q
    .selectFrom('tickets as t')
    .where('t.id', 'in', (of) =>
      of
        .selectFrom('live_events as e')
        .where('e.position', '>', from)
        .where('e.position', '<=', to)
        .where('e.internal', '=', false)
        .select('e.ticket_id'),
    )
    .select(['t.org_id as orgId', 't.requester_id as requesterId', 't.created_by as createdBy'])
    .select(sql<string[]>`array(select c.user_id from ticket_ccs c where c.ticket_id = t.id)`.as('copied'))
    .execute()
}

export async function forgottenTo({ q }: TenantReadTx): Promise<number> {
  const row = await q.selectFrom('live_feeds').select('forgotten_to as to').executeTakeFirst()
  return row?.to ?? 0
}

/** So many at most of those from before that event's id would be; answers how many. */
export async function forget({ ctx, q }: TenantTx, beforeId: string, limit: number): Promise<number> {
  const { rows } = await sql<{ gone: number; to: number | null }>`
    with gone as (
      delete from live_events where id in (
        select id from live_events where id < ${beforeId}::uuid and position is not null order by id limit ${limit})
      returning position)
    select count(*)::integer as gone, max(position) as to from gone`.execute(q)
  const { gone = 0, to = null } = rows[0] ?? {}
  if (to === null) return gone
  await q
    .insertInto('live_feeds')
    .values({ tenant_id: ctx.tenantId, forgotten_to: to })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet({
        forgotten_to: sql<number>`greatest(live_feeds.forgotten_to, excluded.forgotten_to)`,
      }),
    )
    .execute()
  return gone
}
