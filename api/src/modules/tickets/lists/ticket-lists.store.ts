import type { PageQuery } from '@atum-desk/contract/common'
import type { TicketQuery } from '@atum-desk/contract/ticket-query'
import type { TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor, type Position } from '../../../platform/db/cursor.ts'
import type { TenantReadTx } from '../../../platform/db/tenant-db.ts'
import {
  asksIndex,
  found,
  hasWords,
  limitTime,
  parseSearch,
  predicatesOf,
  ranked,
  type SearchQuery,
} from '../../search/index.ts'
import { tagsOf } from '../domain/tags.ts'
import { summaries, type TicketRow } from '../ticket-rows.store.ts'

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
  dueAt: { column: 't.due_at', kind: 'instant', keyOf: (row) => row.dueAt },
} as const satisfies Record<string, Sort>
type SortKeys = 'createdAt' | 'updatedAt' | 'number' | 'priority' | 'dueAt'
type Sort = Readonly<{
  column: `t.${string}`
  kind: 'instant' | 'number' | 'text'
  keyOf(row: Pick<TicketRow, SortKeys>): Position['key'] | null
}>

/** What has no deadline comes last either way: an instant that no clock has stands for it, here and in the indexes. */
const never = { asc: '9999-12-31T00:00:00Z', desc: '0001-01-01T00:00:00Z' } as const

/** Every ticket that the caller may see, narrowed and sorted as he asks. Throws validation-failed. */
export async function list(tx: TenantReadTx, query: TicketQuery) {
  const search = parseSearch(query.q ?? '')
  const { sort = hasWords(search) ? '-relevance' : '-updatedAt' } = query
  if (asksIndex(search)) await limitTime(tx)
  if (sort === '-relevance') return hasWords(search) ? byRelevance(tx, query, search) : sorted(tx, query, '-createdAt')
  return sorted(tx, query, sort)
}

type ColumnSort = Exclude<NonNullable<TicketQuery['sort']>, '-relevance'>

async function sorted(tx: TenantReadTx, query: TicketQuery, sort: ColumnSort) {
  const { by, direction, last, kind, keyOf } = orderOf(sort)
  let rows = narrowed(tx, summaries(tx), query)
  if (query.cursor !== undefined) {
    const { key, id } = decodeCursor(query.cursor, kind)
    const after = sql.raw(direction === 'desc' ? '<' : '>')
    rows = rows.where(sql<boolean>`(${by}, t.id) ${after} (${key}, ${id})`)
  }
  const found = await rows
    .orderBy(by, direction)
    .orderBy('t.id', direction)
    .limit(query.limit + 1)
    .execute()
  const keyIn = (row: SummaryRow) => keyOf(row) ?? Temporal.Instant.from(last)
  return cutPage(found, query.limit, (row) => ({ key: keyIn(row), id: row.id }))
}

function orderOf(sort: ColumnSort) {
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  const { column, kind, keyOf } = sorts[sort.replace('-', '') as keyof typeof sorts]
  const last = never[direction]
  const by = column === 't.due_at' ? sql`coalesce(t.due_at, ${sql.lit(last)}::timestamptz)` : sql.ref(column)
  return { by, direction, last, kind, keyOf } as const
}

/** As the list shows them, without its pages; by relevance none is sorted, but by age, the youngest first. */
export function inOrder(rows: Query, { sort = '-updatedAt' }: Pick<TicketQuery, 'sort'>): Query {
  const { by, direction } = orderOf(sort === '-relevance' ? '-createdAt' : sort)
  return rows.orderBy(by, direction).orderBy('t.id', direction)
}

/** Of two that are as relevant the younger one first, which is the order of their ids. */
async function byRelevance(tx: TenantReadTx, query: TicketQuery, search: SearchQuery) {
  let rows = filtered(tx, summaries(tx), query, search)
    .innerJoin(ranked(search).as('f'), 'f.ticket_id', 't.id')
    .select('f.rank')
  if (query.cursor !== undefined) {
    const { key, id } = decodeCursor(query.cursor, 'number')
    rows = rows.where(sql<boolean>`(f.rank, f.ticket_id) < (${key}, ${id})`)
  }
  const page = await rows
    .orderBy('f.rank', 'desc')
    .orderBy('f.ticket_id', 'desc')
    .limit(query.limit + 1)
    .execute()
  return cutPage(page, query.limit, ({ rank, id }) => ({ key: rank, id }))
}

/** Those of `all` that the query asks for, in no order yet. Throws validation-failed where `q` cannot be read. */
export function narrowed(tx: TenantReadTx, all: Query, query: TicketQuery): Query {
  const search = parseSearch(query.q ?? '')
  const rows = filtered(tx, all, query, search)
  return asksIndex(search) ? rows.where(sql<boolean>`t.id in ${found(search)}`) : rows
}

/** All of the query but the words in `q`. */
function filtered(tx: TenantReadTx, all: Query, query: TicketQuery, search: SearchQuery): Query {
  return predicatesOf(tx, search).reduce((rows, asked) => rows.where(asked), byMembers(tx, all, query))
}

function byMembers(tx: TenantReadTx, all: Query, query: TicketQuery): Query {
  const { userId } = tx.ctx.actor
  let rows = mergedOrNot(tx, ofOwnOrganization(tx, all), query.merged)
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
  if (query.escalatedTo) rows = rows.where(escalatedTo(tx, query.escalatedTo))
  if (query.tag) rows = rows.where('t.id', 'in', taggedAs(tx, tagsOf(query.tag.split(','))))
  if (query.breached !== undefined) rows = rows.where(hasBreached(tx, query.breached))
  return rows
}

/**
 * What the policy asks anyway, said so that it is read off tickets_of_organization: the policy is an `or`, which no index
 * serves, and a customer of few tickets walked through everybody's (47,000 of 100,000 rows for one page).
 */
const ofOwnOrganization = ({ ctx }: TenantReadTx, all: Query): Query =>
  ctx.orgId === null ? all : all.where('t.org_id', '=', ctx.orgId)

/** A customer finds what he asked for in his list, merged or not; it says where it went. */
function mergedOrNot(tx: TenantReadTx, all: Query, merged: boolean | undefined): Query {
  if (merged === undefined && tx.ctx.orgId !== null) return all
  return all.where('t.merged_into', merged === true ? 'is not' : 'is', null)
}

const teamsOf = (tx: TenantReadTx, userId: string | null) =>
  tx.q.selectFrom('team_members').where('user_id', '=', userId).select('team_id')

/** To whom a ticket was escalated is the helpdesk's own affair. */
function escalatedTo({ ctx }: TenantReadTx, role: string) {
  if (ctx.orgId !== null) return sql<boolean>`false`
  const own = sql<string>`(select u.role from users u where u.id = ${ctx.actor.userId}::uuid)`
  return sql<boolean>`t.escalated_role = ${role === 'mine' ? own : role}`
}

const taggedAs = (tx: TenantReadTx, tags: readonly string[]) =>
  tx.q.selectFrom('ticket_tags').where('tag', 'in', tags).select('ticket_id')

/** A clock that runs past its deadline; at that very instant it is in time. What is paused or met is not late (SLA-7). */
const hasBreached = (tx: TenantReadTx, wanted: boolean) => {
  const now = sql`${tx.ctx.now.toString()}::timestamptz`
  return wanted ? sql<boolean>`t.due_at < ${now}` : sql<boolean>`(t.due_at is null or t.due_at >= ${now})`
}
