import type { DraftKind, PutDraftBody } from '@atum-desk/contract/drafts'
import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

/** Whose, to what, and which of the two. The policies leave the caller his own alone. */
export type Place = Readonly<{ ticketId: string; kind: DraftKind }>

/** As many as a person keeps: of more, those that he has not touched for longest go. */
const most = 200

/** Throws not-found. */
export async function expectTicket({ q }: TenantReadTx, id: string): Promise<void> {
  const noSuchTicket = () => new AppError('not-found', { detail: 'There is no such ticket.' })
  await q.selectFrom('tickets').select('id').where('id', '=', id).executeTakeFirstOrThrow(noSuchTicket)
}

export async function find({ q }: TenantReadTx, { ticketId, kind }: Place) {
  const draft = q.selectFrom('ticket_drafts').where('ticket_id', '=', ticketId).where('kind', '=', kind)
  return draft.select(['body', 'version', 'updated_at as updatedAt']).executeTakeFirst()
}

/** False: there is one already, and it stays as it is. */
export async function add({ ctx, q }: TenantTx, { ticketId, kind }: Place, body: string): Promise<boolean> {
  const whose = { tenant_id: ctx.tenantId, ticket_id: ticketId, user_id: ctx.actor.userId ?? '' }
  const added = await q
    .insertInto('ticket_drafts')
    .values({ ...whose, kind, body, updated_at: ctx.now })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id', 'ticket_id', 'kind']).doNothing())
    .returning('version')
    .executeTakeFirst()
  return added !== undefined
}

/** Over the version that was seen. False: it is another one by now, and stays as it is. */
export async function change(
  { ctx, q }: TenantTx,
  { ticketId, kind }: Place,
  { body, version }: PutDraftBody,
): Promise<boolean> {
  const changed = await q
    .updateTable('ticket_drafts')
    .set(({ eb }) => ({ body, updated_at: ctx.now, version: eb('version', '+', 1) }))
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', kind)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return changed !== undefined
}

export async function dropOldest({ q }: TenantTx, kept = most): Promise<void> {
  const beyond = q.selectFrom('ticket_drafts').select(['ticket_id', 'kind']).orderBy('updated_at', 'desc').offset(kept)
  await q
    .deleteFrom('ticket_drafts')
    .where(({ eb, refTuple }) => eb(refTuple('ticket_id', 'kind'), 'in', beyond.$asTuple('ticket_id', 'kind')))
    .execute()
}

export async function remove({ q }: TenantTx, { ticketId, kind }: Place): Promise<void> {
  await q.deleteFrom('ticket_drafts').where('ticket_id', '=', ticketId).where('kind', '=', kind).execute()
}

/** Of that comment's own words, which are said now. What was typed beyond them stays. */
export async function removeSaid({ q }: TenantTx, commentId: string): Promise<void> {
  await q
    .deleteFrom('ticket_drafts as d')
    .using('ticket_comments as c')
    .where('c.id', '=', commentId)
    .whereRef('d.ticket_id', '=', 'c.ticket_id')
    .whereRef('d.user_id', '=', 'c.author_id')
    .where(sql<boolean>`d.kind = case when c.internal then 'note' else 'reply' end`)
    .where(sql<boolean>`btrim(d.body, E' \n\r\t') = btrim(c.body, E' \n\r\t')`)
    .execute()
}
