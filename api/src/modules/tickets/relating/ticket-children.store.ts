import type { TicketStatus } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'

/** More of them nobody decides about at once; with ten generations a mistake could name a whole helpdesk. */
const mostChildren = 200

type Child = Readonly<{ id: string; number: number; title: string; status: TicketStatus }>

/** Those below the ticket, at any depth, that are neither solved, nor over, nor merged away; in the order of their ids. */
export async function openBelow(tx: TenantTx, id: string): Promise<readonly Child[]> {
  const { rows } = await sql<Child>`
    with recursive below (id) as (
      select r.from_id from ticket_relations r where r.kind = 'child_of' and r.to_id = ${id}::uuid
      union
      select r.from_id from ticket_relations r join below b on r.to_id = b.id where r.kind = 'child_of')
    select t.id, t.number, t.title, t.status from below b join tickets t on t.id = b.id
    where t.merged_into is null and t.status not in ('RESOLVED', 'CLOSED', 'REJECTED', 'CANCELLED')
    order by t.id limit ${sql.lit(mostChildren)}`.execute(tx.q)
  return rows
}
