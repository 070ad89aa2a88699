import type { ExportColumn } from '@atum-desk/contract/exports'
import type { TicketFilter } from '@atum-desk/contract/views'
import { type Expression, sql } from 'kysely'
import type { TenantReadTx } from '../../../platform/db/tenant-db.ts'
import { summaries } from '../ticket-rows.store.ts'
import { inOrder, narrowed } from './ticket-lists.store.ts'

export type ExportRow = Record<ExportColumn, string | null>

/** As the API writes instants, in UTC. By PostgreSQL, as a hundred thousand rows have a million of them. */
const instant = (value: Expression<unknown> | string) => {
  const column = typeof value === 'string' ? sql.ref(value) : value
  return sql<string | null>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** At the deadline, and not when a sweep saw it (SLA-6). */
const breachOf = (clock: string, { ctx }: TenantReadTx) => {
  const [told, due] = [sql.ref(`${clock}.breached_at`), sql.ref(`${clock}.due_at`)]
  const now = sql`${ctx.now.toString()}::timestamptz`
  return instant(sql`coalesce(${told}, case when ${due} < ${now} then ${due} end)`)
}

/** The tickets of the caller’s list, each as a line of text, in the list’s order. */
export function lines(tx: TenantReadTx, filter: TicketFilter): Expression<ExportRow> {
  const clock = (kind: 'first_response' | 'resolution') =>
    tx.q.selectFrom('sla_clocks').where('kind', '=', kind).select(['ticket_id', 'due_at', 'met_at', 'breached_at'])
  return inOrder(narrowed(tx, summaries(tx), { ...filter, limit: 1 }), filter)
    .clearSelect()
    .leftJoin('services as xs', 'xs.id', 't.service_id')
    .leftJoin('users as xc', 'xc.id', 't.created_by')
    .leftJoin(clock('first_response').as('kf'), 'kf.ticket_id', 't.id')
    .leftJoin(clock('resolution').as('kr'), 'kr.ticket_id', 't.id')
    .select(['t.id', sql<string>`'ATD-' || t.number`.as('number'), 't.title', 't.status', 't.priority', 't.category'])
    .select(['xs.name as service', sql<string>`array_to_string(t.tags, ' ')`.as('tags')])
    .select(['o.name as organization', 'r.name as requester', 'r.email as requesterEmail', 'xc.name as createdBy'])
    .select(['w.name as assignee', 'g.name as team', 't.resolution', 't.root_cause as rootCause'])
    .select(['t.rejection_reason as rejectionReason', instant('t.created_at').as('createdAt')])
    .select([instant('t.accepted_at').as('acceptedAt'), instant('t.updated_at').as('updatedAt')])
    .select([instant('t.resolved_at').as('resolvedAt'), instant('t.closed_at').as('closedAt')])
    .select([instant('kf.due_at').as('firstResponseDueAt'), instant('kf.met_at').as('firstResponseMetAt')])
    .select([breachOf('kf', tx).as('firstResponseBreachedAt'), breachOf('kr', tx).as('resolutionBreachedAt')])
    .select([instant('kr.due_at').as('resolutionDueAt'), instant('kr.met_at').as('resolutionMetAt')])
}
