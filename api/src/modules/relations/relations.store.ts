import { sql } from 'kysely'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError, invalidReference } from '../../platform/errors.ts'
import type { Relation } from './domain/link-kinds.ts'

export const relationConstraints: ConstraintProblems = {
  ticket_relations_one_parent: 'duplicate',
  ticket_relations_ring: 'link-refused',
  ticket_relations_depth: 'link-refused',
  ticket_relations_organization: 'link-refused',
}

const linkedAlready = () => new AppError('duplicate', { detail: 'They are linked so already.' })
const noSuchLink = () => new AppError('not-found', { detail: 'There is no such link.' })

/** Throws duplicate and, by its trigger, link-refused. */
export async function add(tx: TenantTx, { kind, fromId, toId }: Relation): Promise<void> {
  await tx.q
    .insertInto('ticket_relations')
    .values({ tenant_id: tx.ctx.tenantId, from_id: fromId, kind, to_id: toId, created_at: tx.ctx.now })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'from_id', 'kind', 'to_id']).doNothing())
    .returning('from_id')
    .executeTakeFirstOrThrow(linkedAlready)
}

/** Throws not-found. */
export async function remove(tx: TenantTx, { kind, fromId, toId }: Relation): Promise<void> {
  await tx.q
    .deleteFrom('ticket_relations')
    .where('from_id', '=', fromId)
    .where('kind', '=', kind)
    .where('to_id', '=', toId)
    .returning('from_id')
    .executeTakeFirstOrThrow(noSuchLink)
}

/** Null where it has none. */
export async function parentOf(tx: TenantReadTx, id: string) {
  const parent = await tx.q
    .selectFrom('ticket_relations as r')
    .innerJoin('tickets as t', 't.id', 'r.to_id')
    .where('r.from_id', '=', id)
    .where('r.kind', '=', 'child_of')
    .select(['t.id', 't.number', 't.org_id as orgId'])
    .executeTakeFirst()
  return parent ?? null
}

/** Null, too, for a ticket that is not there for the caller. */
export async function mergeTargetOf(tx: TenantReadTx, id: string): Promise<string | null> {
  const row = await tx.q.selectFrom('tickets').where('id', '=', id).select('merged_into').executeTakeFirst()
  return row?.merged_into ?? null
}

/**
 * What somebody said on that ticket, or on one that was merged into it. `authorId` is null where it was no customer who
 * could be a requester now. Throws invalid-reference.
 */
export async function commentOf(tx: TenantReadTx, ticketId: string, commentId: string) {
  const row = await tx.q
    .selectFrom('ticket_comments as c')
    .innerJoin('users as u', 'u.id', 'c.author_id')
    .where('c.id', '=', commentId)
    .where('c.ticket_id', '=', sql<string>`any ((select app.ticket_and_merged(${ticketId}::uuid))::uuid[])`)
    .select(['c.id', 'c.body', 'c.internal', 'u.id as authorId', 'u.org_id as authorOrgId', 'u.active'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/commentId', 'is no comment on this ticket')
  return row
}

export async function requesterOf(tx: TenantReadTx, ticketId: string): Promise<string> {
  const row = await tx.q
    .selectFrom('tickets')
    .where('id', '=', ticketId)
    .select('requester_id')
    .executeTakeFirstOrThrow()
  return row.requester_id
}
