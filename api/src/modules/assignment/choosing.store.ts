import { sql } from 'kysely'
import type { TenantTx } from '../../platform/db/tenant-db.ts'

/** Whoever chooses for a team waits for whoever does at this moment; those who only refer to it do not. */
export async function lockTeam(tx: TenantTx, teamId: string) {
  return tx.q
    .selectFrom('teams')
    .where('id', '=', teamId)
    .where('active', '=', true)
    .where('strategy', '<>', 'manual')
    .select('strategy')
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** He was given something just now: everybody else of his team comes before him. The caller holds the team. */
export async function keepTurn({ ctx, q }: TenantTx, teamId: string, userId: string): Promise<void> {
  const turn = sql<number>`(select 1 + coalesce(max(n.turn), 0) from team_turns n where n.team_id = ${teamId})`
  await q
    .insertInto('team_turns')
    .values({ tenant_id: ctx.tenantId, team_id: teamId, user_id: userId, turn })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'team_id', 'user_id']).doUpdateSet(({ ref }) => ({ turn: ref('excluded.turn') })),
    )
    .execute()
}
