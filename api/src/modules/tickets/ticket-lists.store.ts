import type { PageQuery } from '@atum-desk/contract/common'
import type { TicketPriority, TicketQuery, TicketStatus } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import { cutPage, decodeCursor, type Position } from '../../platform/db/cursor.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { summaries, type TicketRow } from './tickets.store.ts'

type Query = ReturnType<typeof summaries>
export type SummaryRow = Awaited<ReturnType<typeof listNew>>['items'][number]

/** Tickets that await acceptance, oldest first; by the index tickets_inbox. */
export async function listNew(tx: TenantReadTx, { limit, cursor }: PageQuery) {
  let waiting = summaries(tx).where('t.status', '=', 'NEW').where('t.merged_into', 'is', null)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'instant')
    waiting = waiting.where(({ eb, refTuple, tuple }) => eb(refTuple('t.created_at', 't.id'), '>', tuple(key, id)))
  }
  const rows = await waiting
    .orderBy('t.created_at')
    .orderBy('t.id')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ createdAt, id }) => ({ key: createdAt, id }))
}

const sorts = {
  createdAt: { column: 't.created_at', kind: 'instant', keyOf: (row) => row.createdAt },
  updatedAt: { column: 't.updated_at', kind: 'instant', keyOf: (row) => row.updatedAt },
  number: { column: 't.number', kind: 'number', keyOf: (row) => row.number },
  priority: { column: 't.priority', kind: 'text', keyOf: (row) => row.priority },
} as const satisfies Record<
  string,
  { column: `t.${string}`; kind: 'instant' | 'number' | 'text'; keyOf(row: Pick<TicketRow, SortKeys>): Position['key'] }
>
type SortKeys = 'createdAt' | 'updatedAt' | 'number' | 'priority'

/** Every ticket that the caller may see, narrowed and sorted as he asks. */
export async function list(tx: TenantReadTx, query: TicketQuery) {
  const sort = sortOf(query)
  const descending = sort.startsWith('-')
  const { column, kind, keyOf } = sorts[sort.replace('-', '') as keyof typeof sorts]
  let rows = narrowed(tx, summaries(tx), query)
  if (query.cursor !== undefined) {
    const { key, id } = decodeCursor(query.cursor, kind)
    const after = sql.raw(descending ? '<' : '>')
    rows = rows.where(sql<boolean>`(${sql.ref(column)}, t.id) ${after} (${key}, ${id})`)
  }
  const direction = descending ? 'desc' : 'asc'
  const found = await rows
    .orderBy(column, direction)
    .orderBy('t.id', direction)
    .limit(query.limit + 1)
    .execute()
  return cutPage(found, query.limit, (row) => ({ key: keyOf(row), id: row.id }))
}

const sortOf = ({ sort = '-updatedAt' }: TicketQuery) => (sort === '-relevance' ? '-updatedAt' : sort)

/** Those of `all` that the query asks for, in no order yet. */
export function narrowed(tx: TenantReadTx, all: Query, query: TicketQuery): Query {
  const { userId } = tx.ctx.actor
  let rows = mergedOrNot(tx, all, query.merged)
  if (query.status) rows = rows.where('t.status', 'in', query.status.split(',') as TicketStatus[])
  if (query.priority) rows = rows.where('t.priority', 'in', query.priority.split(',') as TicketPriority[])
  if (query.orgId) rows = rows.where('t.org_id', '=', query.orgId)
  if (query.requesterId)
    rows = rows.where('t.requester_id', '=', query.requesterId === 'me' ? userId : query.requesterId)
  if (query.assigneeId === 'none') rows = rows.where('t.assignee_id', 'is', null)
  else if (query.assigneeId)
    rows = rows.where('t.assignee_id', '=', query.assigneeId === 'me' ? userId : query.assigneeId)
  if (query.teamId === 'none') rows = rows.where('t.team_id', 'is', null)
  else if (query.teamId === 'mine') rows = rows.where('t.team_id', 'in', teamsOf(tx, userId))
  else if (query.teamId) rows = rows.where('t.team_id', '=', query.teamId)
  if (query.breached !== undefined) rows = rows.where(hasBreached(tx, query.breached))
  return query.q ? matching(rows, query.q) : rows
}

/** A customer finds what he asked for in his list, merged or not; it says where it went. */
function mergedOrNot(tx: TenantReadTx, all: Query, merged: boolean | undefined): Query {
  if (merged === undefined && tx.ctx.orgId !== null) return all
  return all.where('t.merged_into', merged === true ? 'is not' : 'is', null)
}

const teamsOf = (tx: TenantReadTx, userId: string | null) =>
  tx.q.selectFrom('team_members').where('user_id', '=', userId).select('team_id')

/** A clock that runs past its deadline. What is paused or met cannot be late any more (SLA-7). */
const hasBreached = (tx: TenantReadTx, wanted: boolean) => {
  const late = sql<boolean>`exists (select from sla_clocks k
    where k.tenant_id = t.tenant_id and k.ticket_id = t.id and k.due_at <= ${tx.ctx.now.toString()}::timestamptz)`
  return wanted ? late : sql<boolean>`not ${late}`
}

const quoted = /^(?:ATD-)?(\d{1,9})$/i

/** A number as people quote it, or words of the title or the description. */
function matching(rows: Query, q: string): Query {
  const text = q.trim()
  const number = quoted.exec(text)?.[1]
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return rows.where(({ eb, or }) =>
    or([
      ...(number === undefined ? [] : [eb('t.number', '=', Number(number))]),
      eb('t.title', 'ilike', pattern),
      eb('t.description', 'ilike', pattern),
    ]),
  )
}
