import { type BacklogReport, mostWorkers, type ReportQuery } from '@atum-desk/contract/reports'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { openStatuses, unsolvedStatuses } from './domain/lists.ts'
import { counted, instants } from './whose.store.ts'

type Aged = Readonly<{ span: number; priority: TicketPriority; found: number }>

/** What is not solved, by priority and by how many of the edges, in order, it came after. */
export async function aged(tx: TenantReadTx, edges: readonly Temporal.Instant[], whose: ReportQuery): Promise<Aged[]> {
  return tx.q
    .selectFrom('tickets as t')
    .select(sql<number>`width_bucket(t.created_at, ${instants(edges)})`.as('span'))
    .select('t.priority')
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .where('t.status', 'in', unsolvedStatuses)
    .where(counted(whose))
    .groupBy(['span', 't.priority'])
    .$castTo<Aged>()
    .execute()
}

const open = (tx: TenantReadTx, whose: ReportQuery) =>
  tx.q.selectFrom('tickets as t').where('t.status', 'in', openStatuses).where(counted(whose))

const late = ({ ctx }: TenantReadTx) =>
  sql<number>`count(*) filter (where t.due_at < ${ctx.now.toString()}::timestamptz)`

/** Who has most to do comes first; what no team has, last. */
export async function byTeam(tx: TenantReadTx, whose: ReportQuery): Promise<BacklogReport['teams']> {
  const rows = await open(tx, whose)
    .leftJoin('teams as g', 'g.id', 't.team_id')
    .select(['g.id', 'g.name'])
    .select(sql<number>`count(*) filter (where t.assignee_id is null)`.as('unassigned'))
    .select(sql<number>`count(*) filter (where t.assignee_id is not null)`.as('inHand'))
    .select(late(tx).as('breached'))
    .groupBy(['g.id', 'g.name'])
    .orderBy(sql`g.id is null`)
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('g.name')
    .limit(mostWorkers)
    .execute()
  return rows.map(({ id, name, ...counts }) => ({
    team: id !== null && name !== null ? { id, name } : null,
    ...counts,
  }))
}

export async function byAgent(tx: TenantReadTx, whose: ReportQuery): Promise<BacklogReport['agents']> {
  const rows = await open(tx, whose)
    .innerJoin('users as w', 'w.id', 't.assignee_id')
    .select(['w.id', 'w.name'])
    .select(sql<number>`count(*)`.as('inHand'))
    .select(sql<number>`count(*) filter (where t.status = 'WAITING_CUSTOMER')`.as('waiting'))
    .select(late(tx).as('breached'))
    .groupBy(['w.id', 'w.name'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('w.name')
    .limit(mostWorkers)
    .execute()
  return rows.map(({ id, name, ...counts }) => ({ agent: { id, name }, ...counts }))
}
