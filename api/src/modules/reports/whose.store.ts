import type { ReportQuery } from '@atum-desk/contract/reports'
import { type RawBuilder, sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** Where the caller is; the helpdesk itself is in Greenwich. */
export async function timeZoneOf(tx: TenantReadTx): Promise<string> {
  const caller = tx.q.selectFrom('users').select('time_zone as timeZone').where('id', '=', tx.ctx.actor.userId)
  return (await caller.executeTakeFirst())?.timeZone ?? 'UTC'
}

/** Of `tickets as t`: what stands by itself, and is of that team and that organization. */
export const counted = ({ teamId, orgId }: ReportQuery): RawBuilder<boolean> => {
  const ofTeam = teamId === undefined ? [] : [sql`t.team_id = ${teamId}::uuid`]
  const ofOrganization = orgId === undefined ? [] : [sql`t.org_id = ${orgId}::uuid`]
  return sql<boolean>`(${sql.join([sql`t.merged_into is null`, ...ofTeam, ...ofOrganization], sql` and `)})`
}

/** Instants as PostgreSQL takes them, for width_bucket: which of the spans between them something falls into. */
export const instants = (edges: readonly { toString(): string }[]) => sql`${edges.map(String)}::timestamptz[]`
