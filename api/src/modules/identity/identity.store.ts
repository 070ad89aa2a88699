import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** An active user with an open session: his organization, and what his role may do at this moment; null if there is none. */
export async function findPrincipal(tx: TenantReadTx, { userId, sessionId }: { userId: string; sessionId: string }) {
  const rows = await tx.q
    .selectFrom('users as u')
    .innerJoin('sessions as s', 's.user_id', 'u.id')
    .leftJoin('organizations as o', 'o.id', 'u.org_id')
    .leftJoin('role_permissions as p', 'p.role', 'u.role')
    .where('u.id', '=', userId)
    .where('u.active', '=', true)
    .where(({ eb, or }) => or([eb('u.org_id', 'is', null), eb('o.active', '=', true)]))
    .where('s.id', '=', sessionId)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', tx.ctx.now)
    .select(['u.org_id as orgId', 'o.ticket_visibility as ticketVisibility', 'p.permission'])
    .execute()
  const [first] = rows
  if (first === undefined) return null
  const permissions = new Set(rows.flatMap(({ permission }) => permission ?? []))
  return { orgId: first.orgId, ticketVisibility: first.ticketVisibility ?? 'own', permissions }
}
