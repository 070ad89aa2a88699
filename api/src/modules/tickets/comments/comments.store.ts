import type { PageQuery } from '@atum-desk/contract/common'
import { cutPage, decodeCursor } from '../../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'
import { ticketOrMerged } from '../relating/ticket-links.store.ts'

const comments = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('ticket_comments as c')
    .leftJoin('users as u', 'u.id', 'c.author_id') // TKT-15: whom a customer cannot see has written, too
    .innerJoin('tickets as t', 't.id', 'c.ticket_id')
    .select(['c.id', 'c.ticket_id as ticketId', 't.number as ticketNumber', 'c.body', 'c.internal'])
    .select(['c.created_at as createdAt', 'c.edited_at as editedAt'])
    .select(['c.author_id as authorId', 'u.name as authorName', 'u.org_id as authorOrgId'])

export type CommentRow = Awaited<ReturnType<typeof byIds>>[number]

export async function byIds(tx: TenantReadTx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return comments(tx).where('c.id', 'in', ids).execute()
}

/** With those of what was merged into the ticket, oldest first; by the index ticket_comments_of_ticket. */
export async function pageOf(tx: TenantReadTx, ticketId: string, { limit, cursor }: PageQuery) {
  let query = comments(tx).where('c.ticket_id', '=', ticketOrMerged(ticketId))
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('c.created_at', 'c.id'), '>', tuple(key, id)))
  }
  const rows = await query
    .orderBy('c.created_at')
    .orderBy('c.id')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ createdAt, id }) => ({ key: createdAt, id }))
}

type NewComment = Readonly<{ id: string; ticketId: string; orgId: string; body: string; internal: boolean }>

/** By the transaction's own user. */
export async function insert(tx: TenantTx, { id, ticketId, orgId, body, internal }: NewComment, authorId: string) {
  await tx.q
    .insertInto('ticket_comments')
    .values({
      tenant_id: tx.ctx.tenantId,
      id,
      org_id: orgId,
      ticket_id: ticketId,
      author_id: authorId,
      body,
      internal,
      created_at: tx.ctx.now,
    })
    .execute()
}
