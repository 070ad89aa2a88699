import type { SessionUser } from '@atum-desk/contract/auth'
import { permissionNames } from '@atum-desk/contract/permissions'
import type { SessionUserRow } from './identity.store.ts'

export function presentSessionUser(row: SessionUserRow): SessionUser {
  const held = new Set(row.permissions)
  const { orgId, organizationName } = row
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    permissions: permissionNames.filter((name) => held.has(name)),
    organization: orgId !== null && organizationName !== null ? { id: orgId, name: organizationName } : null,
    tenant: { id: row.tenantId, name: row.tenantName, slug: row.tenantSlug },
    locale: row.locale,
    timeZone: row.timeZone,
  }
}
