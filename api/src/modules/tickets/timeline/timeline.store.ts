import type { PageQuery } from '@atum-desk/contract/common'
import type { TicketEventDetails, TicketEventName } from '@atum-desk/contract/timeline'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor } from '../../../platform/db/cursor.ts'
import type { Recorder, TenantReadTx } from '../../../platform/db/tenant-db.ts'
import { ticketOrMerged } from '../relating/ticket-links.store.ts'

/** Comments and files stand in the timeline themselves: an event of theirs would say it twice. */
const ownEvents = /^(ticket|sla)\./

/**
 * TKT-7: what happened to a ticket, in the transaction that made it happen. Another ticket is kept by its id alone: who
 * reads of it later reads its number, if he may.
 */
export const recordTimeline: Recorder = async ({ ctx, q }, event) => {
  const { id, name, entity, details, internal, occurredAt } = event
  if (entity.type !== 'ticket' || entity.id === null || entity.orgId === null || !ownEvents.test(name)) return
  const { ticket: other, ...told } = details as TicketEventDetails
  await q
    .insertInto('ticket_events')
    .values({
      tenant_id: ctx.tenantId,
      id,
      org_id: entity.orgId,
      ticket_id: entity.id,
      actor_id: ctx.actor.userId,
      name,
      details: JSON.stringify(told),
      other_ticket_id: other?.id ?? null,
      internal,
      request_id: ctx.requestId,
      occurred_at: occurredAt ?? ctx.now,
    })
    .execute()
}

export type Moment = Readonly<{ type: 'event' | 'comment' | 'attachment'; id: string; at: Temporal.Instant }>

/** The moments of a ticket, oldest first, of which kind and with which id: what they hold is read by kind. */
export async function momentsOf(tx: TenantReadTx, ticketId: string, { limit, cursor }: PageQuery) {
  const events = tx.q
    .selectFrom('ticket_events')
    .where('ticket_id', '=', ticketId)
    .select([sql<Moment['type']>`'event'`.as('type'), 'id', 'occurred_at as at'])
  const comments = tx.q
    .selectFrom('ticket_comments')
    .where('ticket_id', '=', ticketOrMerged(ticketId))
    .select([sql<Moment['type']>`'comment'`.as('type'), 'id', 'created_at as at'])
  const attachments = tx.q
    .selectFrom('attachments')
    .where('ticket_id', '=', ticketOrMerged(ticketId))
    .select([sql<Moment['type']>`'attachment'`.as('type'), 'id', 'created_at as at'])
  let moments = tx.q.selectFrom(events.unionAll(comments).unionAll(attachments).as('m')).selectAll()
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    moments = moments.where(({ eb, refTuple, tuple }) => eb(refTuple('m.at', 'm.id'), '>', tuple(key, id)))
  }
  const rows: Moment[] = await moments
    .orderBy('m.at')
    .orderBy('m.id')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ at, id }) => ({ key: at, id }))
}

export async function eventsByIds(tx: TenantReadTx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx.q
    .selectFrom('ticket_events as e')
    .leftJoin('users as u', 'u.id', 'e.actor_id')
    .leftJoin('tickets as o', 'o.id', 'e.other_ticket_id')
    .where('e.id', 'in', ids)
    .select(['e.id', 'e.name', 'e.details', 'e.internal', 'e.occurred_at as occurredAt'])
    .select(['u.id as actorId', 'u.name as actorName', 'u.org_id as actorOrgId'])
    .select(['o.id as otherId', 'o.number as otherNumber'])
    .execute()
  // Written by recordTimeline alone, from the typed constructors of the modules.
  return rows.map((row) => ({ ...row, name: row.name as TicketEventName, details: row.details as TicketEventDetails }))
}
export type EventRow = Awaited<ReturnType<typeof eventsByIds>>[number]

/** Those of these people whom the caller may see: a customer staff and his own organization's. */
export async function visibleAmong(tx: TenantReadTx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.q.selectFrom('users').where('id', 'in', ids).select('id').execute()
  return new Set(rows.map(({ id }) => id))
}
