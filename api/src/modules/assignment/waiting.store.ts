import { sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** Is there a ticket in the queue of a team that gives its tickets out by itself? By the index tickets_waiting_in_team. */
export async function isAnythingWaiting(tx: TenantReadTx): Promise<boolean> {
  const row = await tx.q
    .selectFrom('teams as g')
    .where('g.active', '=', true)
    .where('g.strategy', '<>', 'manual')
    .where(
      // The statuses as they stand in the index: it serves no statement that gets them as parameters.
      sql<boolean>`exists (select from tickets t
        where t.tenant_id = g.tenant_id and t.team_id = g.id and t.assignee_id is null and t.escalated_role is null
          and t.merged_into is null and t.status in ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER'))`,
    )
    .select('g.id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
