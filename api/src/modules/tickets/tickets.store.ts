import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { expectUnmerged } from './domain/merging.ts'
import type { TicketPatch } from './domain/ticket-decision.ts'
import { callersPart, noSuchTicket, versionFor } from './ticket-rows.store.ts'

/** What our constraints mean when they hold back something that the workflow let through. */
export const ticketConstraints: ConstraintProblems = {
  tickets_transition: 'transition-refused',
  tickets_gate: 'transition-refused',
  tickets_assigned: 'transition-refused',
  tickets_solution: 'transition-refused',
  tickets_rejection: 'transition-refused',
  tickets_closed: 'transition-refused',
  tickets_merged: 'ticket-merged',
  tickets_merge: 'link-refused',
  tickets_merged_into: 'link-refused',
}

/** Null where there is none for the caller. */
export async function idByNumber(tx: TenantReadTx, number: number): Promise<string | null> {
  const row = await tx.q.selectFrom('tickets').select('id').where('number', '=', number).executeTakeFirst()
  return row?.id ?? null
}

/** Throws `not-found`. */
export async function expectVisible(tx: TenantReadTx, id: string): Promise<void> {
  await tx.q.selectFrom('tickets').select('id').where('id', '=', id).executeTakeFirstOrThrow(noSuchTicket)
}

/**
 * Holds the row until the transaction ends, so that of two writers the second decides on what the first has left.
 * Throws `not-found`, and `ticket-merged`: nothing is done to a merged ticket but to unmerge it.
 */
export async function lock(tx: TenantTx, id: string): Promise<LockedTicket> {
  const ticket = (await lockAll(tx, [id])).get(id)
  if (ticket === undefined) throw noSuchTicket()
  expectUnmerged(ticket)
  return ticket
}

/** Those of them that the caller may see, merged or not. In the order of their ids: no two writers wait for each other. */
export async function lockAll(tx: TenantTx, ids: readonly string[]): Promise<ReadonlyMap<string, LockedTicket>> {
  const rows = await lockable(tx, ids).orderBy('t.id').forUpdate().execute()
  return new Map(rows.map((row) => [row.id, row]))
}

const lockable = (tx: TenantTx, ids: readonly string[]) =>
  tx.q
    .selectFrom('tickets as t')
    .select(callersPart(tx))
    .select(['id', 'org_id as orgId', 'number', 'title', 'status', 'priority', 'category', 'tags', versionFor(tx)])
    .select([
      'service_id as serviceId',
      'form_version as formVersion',
      'assignee_id as assigneeId',
      'team_id as teamId',
    ])
    .select(['accepted_by as acceptedById', 'accepted_at as acceptedAt', 'resolved_at as resolvedAt'])
    .select(['resolution', 'root_cause as rootCause', 'rejection_reason as rejectionReason', 'closed_at as closedAt'])
    .select('updated_at as updatedAt')
    .select(['merged_into as mergedIntoId', 'merged_at as mergedAt', numberOfTarget.as('mergedIntoNumber')])
    .where('t.id', 'in', ids)
export type LockedTicket = Awaited<ReturnType<ReturnType<typeof lockable>['execute']>>[number]

/** Null, too, where the caller may not see it. */
const numberOfTarget = sql<number | null>`(select m.number from tickets m
  where m.tenant_id = t.tenant_id and m.id = t.merged_into)`

export type NewTicket = Readonly<{
  id: string
  orgId: string
  requesterId: string
  createdById: string
  title: string
  description: string
  priority: 'P1' | 'P2' | 'P3' | 'P4'
  category: string | null
  serviceId: string | null
  formVersion: number | null
  tags: readonly string[]
}>

/** Answers the ticket's number. */
export async function insert(tx: TenantTx, ticket: NewTicket): Promise<number> {
  const { number } = await tx.q
    .insertInto('tickets')
    .values({
      tenant_id: tx.ctx.tenantId,
      id: ticket.id,
      org_id: ticket.orgId,
      number: sql<number>`app.next_ticket_number()`,
      title: ticket.title,
      description: ticket.description,
      priority: ticket.priority,
      category: ticket.category,
      service_id: ticket.serviceId,
      form_version: ticket.formVersion,
      tags: [...ticket.tags],
      requester_id: ticket.requesterId,
      created_by: ticket.createdById,
      created_at: tx.ctx.now,
      updated_at: tx.ctx.now,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

const columns = {
  status: 'status',
  title: 'title',
  description: 'description',
  priority: 'priority',
  category: 'category',
  serviceId: 'service_id',
  formVersion: 'form_version',
  tags: 'tags',
  acceptedById: 'accepted_by',
  acceptedAt: 'accepted_at',
  assigneeId: 'assignee_id',
  teamId: 'team_id',
  escalatedRole: 'escalated_role',
  rejectionReason: 'rejection_reason',
  resolution: 'resolution',
  rootCause: 'root_cause',
  resolvedAt: 'resolved_at',
  closedAt: 'closed_at',
} as const satisfies Record<keyof TicketPatch, string>

const rowOf = (patch: TicketPatch) =>
  Object.fromEntries(Object.entries(patch).map(([member, value]) => [columns[member as keyof TicketPatch], value]))

/** To a row that is locked. */
export async function apply(tx: TenantTx, id: string, patch: TicketPatch): Promise<void> {
  await tx.q
    .updateTable('tickets')
    .set(rowOf(patch))
    .set(({ eb }) => ({ updated_at: tx.ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The same of what no customer sees: the next of staff to write has to have seen it, and nothing tells a customer of it. */
export async function applyUnseen(tx: TenantTx, id: string, patch: TicketPatch): Promise<void> {
  await tx.q
    .updateTable('tickets')
    .set(rowOf(patch))
    .set(({ eb }) => ({ internal_writes: eb('internal_writes', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Something was said to everybody: the ticket rises in the lists, and no writer's version becomes stale by it. */
export async function touch(tx: TenantTx, id: string): Promise<void> {
  await tx.q.updateTable('tickets').set({ updated_at: tx.ctx.now }).where('id', '=', id).execute()
}

/** Null: they never close by themselves. */
type Cutoff = Temporal.Instant | null
export type Cutoffs = Readonly<{ helpdesk: Cutoff; own: readonly Readonly<{ orgId: string; cutoff: Cutoff }>[] }>

/**
 * Tickets that were solved, and are quiet, since before the cutoff of their organization, the longest solved first. One
 * scan of tickets_resolved up to the latest cutoff of them all; each ticket is then held against its own.
 */
export async function quietSince(tx: TenantReadTx, { helpdesk, own }: Cutoffs) {
  const cutoffs = [helpdesk, ...own.map(({ cutoff }) => cutoff)].filter((cutoff) => cutoff !== null)
  if (cutoffs.length === 0) return []
  const latest = cutoffs.reduce((one, other) => (one.epochNanoseconds > other.epochNanoseconds ? one : other))
  const orgIds = own.map(({ orgId }) => orgId)
  const theirs = own.map(({ cutoff }) => cutoff?.toString() ?? null)
  const differing = sql<{
    org_id: string
    cutoff: Temporal.Instant | null
  }>`unnest(${orgIds}::uuid[], ${theirs}::timestamptz[])`
  const cutoff = sql<Temporal.Instant>`case when o.org_id is null then ${helpdesk}::timestamptz else o.cutoff end`
  return tx.q
    .selectFrom('tickets as t')
    .leftJoin(differing.as<'o'>(sql`o (org_id, cutoff)`), 'o.org_id', 't.org_id')
    .where('t.status', '=', 'RESOLVED')
    .where('t.merged_into', 'is', null)
    .where('t.resolved_at', '<=', latest)
    .where(sql<boolean>`greatest(t.resolved_at, t.updated_at) <= ${cutoff}`)
    .select(['t.id', cutoff.as('cutoff')])
    .orderBy('t.resolved_at')
    .limit(500)
    .execute()
}
