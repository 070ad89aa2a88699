import { type ExpressionBuilder, sql } from 'kysely'
import type { Database } from '../../platform/db/schema.gen.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** Tickets in hand, by the index tickets_open_of_assignee; those that were merged are nobody's work any more. */
export const openCountOf = (except: string | null) => sql<number>`(
  select count(*) from tickets t
  where t.tenant_id = u.tenant_id and t.assignee_id = u.id and t.merged_into is null
    and t.status in ('ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER') and t.id is distinct from ${except}::uuid)`

/** Active staff of a team, by name, with all that assignment asks of them. `except`: a ticket that counts for nobody. */
export async function membersOf(tx: TenantReadTx, teamId: string, except: string | null = null) {
  return tx.q
    .selectFrom('team_members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .innerJoin('teams as g', 'g.id', 'm.team_id')
    .leftJoin('work_profiles as w', 'w.user_id', 'u.id')
    .leftJoin('team_turns as n', (join) => join.onRef('n.team_id', '=', 'm.team_id').onRef('n.user_id', '=', 'u.id'))
    .where('m.team_id', '=', teamId)
    .where('u.active', '=', true)
    .where('u.org_id', 'is', null)
    .select(['u.id', 'u.name', openCountOf(except).as('openCount')])
    .select(({ fn, val }) => [
      fn.coalesce('w.on_duty', val(true)).as('onDuty'),
      fn.coalesce('w.capacity', 'g.capacity').as('capacity'),
      sql<string[]>`coalesce(w.skills, '{}')`.as('skills'),
      fn.coalesce('n.turn', sql<number>`0::bigint`).as('turn'),
    ])
    .select((eb) => worksTickets(eb).as('worksTickets'))
    .orderBy(sql`lower(u.name)`)
    .orderBy('u.id')
    .execute()
}
export type Member = Awaited<ReturnType<typeof membersOf>>[number]

const worksTickets = ({ exists, selectFrom }: ExpressionBuilder<Database & { u: Database['users'] }, 'u'>) =>
  exists(
    selectFrom('role_permissions as p')
      .whereRef('p.role', '=', 'u.role')
      .where('p.permission', '=', 'ticket.work')
      .select('p.role'),
  ).$castTo<boolean>()

/**
 * Holds a team's people until the transaction ends: what they have in hand is counted by one writer at a time, over all
 * teams that they are of. By their ids, so that no two writers wait for each other.
 */
export async function lockPeople(tx: TenantTx, teamId: string): Promise<void> {
  await tx.q
    .selectFrom('users as u')
    .innerJoin('team_members as m', 'm.user_id', 'u.id')
    .where('m.team_id', '=', teamId)
    .select('u.id')
    .orderBy('u.id')
    .forNoKeyUpdate('u')
    .execute()
}
