import type { ReportQuery } from '@atum-desk/contract/reports'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { counted } from './whose.store.ts'

export type Decided = Readonly<{
  kind: 'first_response' | 'resolution'
  priority: TicketPriority
  teamId: string | null
  teamName: string | null
  kept: number
  broken: number
}>

type Asked = Readonly<{ from: Temporal.Instant; until: Temporal.Instant; whose: ReportQuery }>

/**
 * The promises that were decided meanwhile, by what was promised, priority and team. Each is decided once: kept when it
 * was met in time, broken when its deadline passed, whatever came later.
 */
export async function decided(tx: TenantReadTx, { from, until, whose }: Asked): Promise<Decided[]> {
  const span = (column: string) =>
    sql`${sql.ref(column)} >= ${from.toString()}::timestamptz and ${sql.ref(column)} < ${until.toString()}::timestamptz`
  // Two halves, each with an index of its own: an `or` would read every clock there is.
  const promises = sql<{ tenant_id: string; ticket_id: string; kind: Decided['kind']; kept: number }>`(
    select k.tenant_id, k.ticket_id, k.kind, 1 as kept from sla_clocks k
    where k.kind <> 'next_response' and k.breached_at is null and ${span('k.met_at')}
    union all
    select k.tenant_id, k.ticket_id, k.kind, 0 from sla_clocks k
    where k.kind <> 'next_response' and ${span('k.breached_at')})`
  return tx.q
    .selectFrom(promises.as('p'))
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.tenant_id', '=', 'p.tenant_id').onRef('t.id', '=', 'p.ticket_id'),
    )
    .leftJoin('teams as g', 'g.id', 't.team_id')
    .select(['p.kind', 't.priority', 'g.id as teamId', 'g.name as teamName'])
    .select([sql<number>`sum(p.kept)`.as('kept'), sql<number>`sum(1 - p.kept)`.as('broken')])
    .where(counted(whose))
    .groupBy(['p.kind', 't.priority', 'g.id', 'g.name'])
    .$castTo<Decided>()
    .execute()
}
