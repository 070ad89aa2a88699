import type { PageQuery } from '@atum-desk/contract/common'
import { sql } from 'kysely'
import { pageByName } from '../../platform/db/by-name.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

const noSuchTeam = () => new AppError('not-found', { detail: 'There is no such team.' })

/**
 * Open tickets by team, read once for all teams: 53 ms of 10,000 open ones, which each team by itself would cost again. What
 * waits for a role, to which it was escalated, does not wait for the team.
 */
const tallied = sql<{ tenant_id: string; team_id: string; waiting: number; working: number }>`(
  select t.tenant_id, t.team_id,
    count(*) filter (where t.assignee_id is null and t.escalated_role is null) as waiting,
    count(*) filter (where t.assignee_id is not null) as working
  from tickets t
  where t.merged_into is null and t.status in ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER')
  group by t.tenant_id, t.team_id)`

const counted = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('teams as g')
    .leftJoin(tallied.as('c'), (join) => join.onRef('c.tenant_id', '=', 'g.tenant_id').onRef('c.team_id', '=', 'g.id'))
    .select(['g.id', 'g.name', 'g.strategy', 'g.capacity', 'g.active'])
    .select([
      sql<number>`coalesce(c.waiting, 0)`.as('waiting'),
      sql<number>`coalesce(c.working, 0)`.as('working'),
      sql<number>`(select count(*) from team_members m join users u on u.tenant_id = m.tenant_id and u.id = m.user_id
        left join work_profiles w on w.tenant_id = u.tenant_id and w.user_id = u.id
        where m.tenant_id = g.tenant_id and m.team_id = g.id and u.active and u.org_id is null
          and coalesce(w.on_duty, true) and exists (select from role_permissions p
            where p.tenant_id = u.tenant_id and p.role = u.role and p.permission = 'ticket.work'))`.as('onDuty'),
    ])

/** Active teams, by name. */
export async function list(tx: TenantReadTx, page: PageQuery) {
  const active = tx.q.selectFrom(counted(tx).as('c')).selectAll().where('active', '=', true)
  return pageByName(active, page)
}

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, teamId: string) {
  return counted(tx).where('g.id', '=', teamId).executeTakeFirstOrThrow(noSuchTeam)
}
