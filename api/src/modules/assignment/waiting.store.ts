import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** Is there a ticket in the queue of a team that gives its tickets out by itself? */
export async function isAnythingWaiting(tx: TenantReadTx): Promise<boolean> {
  const row = await tx.q
    .selectFrom('teams as g')
    .where('g.active', '=', true)
    .where('g.strategy', '<>', 'manual')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('tickets as t')
          .whereRef('t.team_id', '=', 'g.id')
          .where('t.assignee_id', 'is', null)
          .where('t.escalated_role', 'is', null)
          .where('t.merged_into', 'is', null)
          .where('t.status', 'in', ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER'])
          .select('t.id'),
      ),
    )
    .select('g.id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
