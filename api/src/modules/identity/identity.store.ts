import type { Permission } from '@atum-desk/contract/permissions'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** Active users with an open session, of an organization that is active too: who else asks, is nobody. */
export const openSessions = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('users as u')
    .innerJoin('sessions as s', 's.user_id', 'u.id')
    .leftJoin('organizations as o', 'o.id', 'u.org_id')
    .where('u.active', '=', true)
    .where(({ eb, or }) => or([eb('u.org_id', 'is', null), eb('o.active', '=', true)]))
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', tx.ctx.now)

/** His organization, and what his role may do at this moment; null where the session is none of his, or over. */
export async function findPrincipal(tx: TenantReadTx, { userId, sessionId }: { userId: string; sessionId: string }) {
  const rows = await openSessions(tx)
    .leftJoin('role_permissions as p', 'p.role', 'u.role')
    .where('u.id', '=', userId)
    .where('s.id', '=', sessionId)
    .select(['u.org_id as orgId', 'o.ticket_visibility as ticketVisibility', 'p.permission'])
    .execute()
  const [first] = rows
  if (first === undefined) return null
  const permissions = new Set(rows.flatMap(({ permission }) => permission ?? []))
  return { orgId: first.orgId, ticketVisibility: first.ticketVisibility ?? 'own', permissions }
}

/** What anybody's account allows, signed in or not; null where there is none. */
export async function findAccess(tx: TenantReadTx, userId: string) {
  const rows = await tx.q
    .selectFrom('users as u')
    .leftJoin('organizations as o', 'o.id', 'u.org_id')
    .leftJoin('role_permissions as p', 'p.role', 'u.role')
    .where('u.id', '=', userId)
    .select([
      'u.id',
      'u.name',
      'u.role',
      'u.org_id as orgId',
      'o.ticket_visibility as ticketVisibility',
      'p.permission',
    ])
    .select(['u.active', 'o.active as organizationActive'])
    .execute()
  const [first] = rows
  if (first === undefined) return null
  const { id, name, role, orgId, active, organizationActive } = first
  const permissions = new Set(rows.flatMap(({ permission }) => permission ?? []))
  const ticketVisibility = first.ticketVisibility ?? 'own'
  return {
    user: { id, name, role },
    orgId,
    ticketVisibility,
    permissions,
    active: active && organizationActive !== false,
  }
}

export type SessionUserRow = Awaited<ReturnType<typeof getSessionUser>>

/** Throws where there is no such user: whoever asks has made sure. */
export async function getSessionUser(tx: TenantReadTx, userId: string) {
  return tx.q
    .selectFrom('users as u')
    .innerJoin('tenants as t', 't.id', 'u.tenant_id')
    .leftJoin('organizations as o', 'o.id', 'u.org_id')
    .where('u.id', '=', userId)
    .select(['u.id', 'u.email', 'u.name', 'u.role', 'u.locale', 'u.time_zone as timeZone'])
    .select(['o.id as orgId', 'o.name as organizationName'])
    .select(['t.id as tenantId', 't.name as tenantName', 't.slug as tenantSlug'])
    .select(({ selectFrom }) =>
      selectFrom('role_permissions as p')
        .whereRef('p.role', '=', 'u.role')
        .select(({ fn }) => fn.agg<Permission[]>('array_agg', ['p.permission']).as('held'))
        .as('permissions'),
    )
    .executeTakeFirstOrThrow()
}
