import type { Reference } from '@atum-desk/contract/common'
import { sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

export const noSuchTicket = () => new AppError('not-found', { detail: 'There is no such ticket.' })

/** What the caller himself has to do with a ticket `t`: much of what he may do to it hangs on that. */
export const callersPart = (tx: TenantReadTx) => {
  const caller = sql`${tx.ctx.actor.userId}::uuid`
  return [
    't.escalated_role as escalatedRole',
    sql<boolean>`exists (select from team_members m
      where m.tenant_id = t.tenant_id and m.team_id = t.team_id and m.user_id = ${caller})`.as('inTeam'),
    sql<boolean>`(t.escalated_role is not null and exists (select from users u
      where u.tenant_id = t.tenant_id and u.id = ${caller} and u.role = t.escalated_role))`.as('inRole'),
    // No `exists`, which PostgreSQL hashes: of 30,000 escalations each was read, once a list, for 27 ms.
    sql<boolean>`(t.escalated_role is not null and coalesce((select true from ticket_escalations e
      where e.tenant_id = t.tenant_id and e.ticket_id = t.id and e.ended_at is null
        and e.from_assignee = ${caller} limit 1), false))`.as('cameFromCaller'),
  ] as const
}

/** What the caller has seen and sends back (TKT-5): a customer's does not count what he cannot see (ISO-2). */
export const versionFor = ({ ctx }: TenantReadTx) =>
  (ctx.orgId === null ? sql<number>`t.version + t.internal_writes` : sql<number>`t.version`).as('version')

/** No `where tenant_id`, no `where org_id`: the policies add both to every statement, and none can forget them. */
export const summaries = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('tickets as t')
    .innerJoin('organizations as o', 'o.id', 't.org_id')
    .innerJoin('users as r', 'r.id', 't.requester_id')
    .leftJoin('users as w', 'w.id', 't.assignee_id')
    .leftJoin('teams as g', 'g.id', 't.team_id')
    .leftJoin('tickets as m', 'm.id', 't.merged_into') // nothing where the caller may not see it
    .select(['t.id', 't.number', 't.title', 't.status', 't.priority', 't.category', 't.tags', versionFor(tx)])
    .select(['t.org_id as orgId', 'o.name as organizationName'])
    .select(['t.requester_id as requesterId', 'r.name as requesterName'])
    .select(['w.id as assigneeId', 'w.name as assigneeName', 'g.id as teamId', 'g.name as teamName'])
    .select(['t.created_at as createdAt', 't.updated_at as updatedAt', 't.resolved_at as resolvedAt'])
    .select('t.due_at as dueAt')
    .select(callersPart(tx))
    .select(['t.merged_at as mergedAt', 'm.id as mergedIntoId', 'm.number as mergedIntoNumber'])
    .select(['m.title as mergedIntoTitle', 'm.status as mergedIntoStatus'])
    .select([countOf('ticket_comments').as('commentCount'), countOf('attachments').as('attachmentCount')])

/**
 * With those of what was merged into it: few tickets are merged, and the others pay for a look into tickets_merged. By
 * `exists` PostgreSQL would hash every ticket there is, once a list.
 */
const countOf = (table: 'ticket_comments' | 'attachments') =>
  sql<number>`case
    when (select true from tickets s where s.tenant_id = t.tenant_id and s.merged_into = t.id limit 1)
    then (select count(*) from ${sql.table(table)} x
      where x.tenant_id = t.tenant_id and x.ticket_id = any ((select app.ticket_and_merged(t.id))::uuid[]))
    else (select count(*) from ${sql.table(table)} x where x.tenant_id = t.tenant_id and x.ticket_id = t.id) end`

const details = (tx: TenantReadTx) =>
  summaries(tx)
    .leftJoin('users as c', 'c.id', 't.created_by') // of the organization that had it before: unseen (TKT-15)
    .leftJoin('users as a', 'a.id', 't.accepted_by')
    .leftJoin('services as s', 's.id', 't.service_id')
    .select(['t.description', 't.resolution', 't.root_cause as rootCause', 't.rejection_reason as rejectionReason'])
    .select(['t.accepted_at as acceptedAt', 't.closed_at as closedAt', 'r.email as requesterEmail'])
    .select(['t.created_by as createdById', 'c.name as createdByName'])
    .select(['a.id as acceptedById', 'a.name as acceptedByName'])
    .select(['s.id as serviceId', 's.name as serviceName', 't.form_version as formVersion'])

export type TicketRow = Awaited<ReturnType<typeof get>>

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string) {
  return details(tx).where('t.id', '=', id).executeTakeFirstOrThrow(noSuchTicket)
}

/** By what people quote. Throws `not-found`. */
export async function byNumber(tx: TenantReadTx, number: number) {
  return details(tx).where('t.number', '=', number).executeTakeFirstOrThrow(noSuchTicket)
}

export const referenceOf = (id: string | null, name: string | null): Reference | null =>
  id !== null && name !== null ? { id, name } : null
