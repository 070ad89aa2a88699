import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { builtInRoles } from '../access/index.ts'

/** `host` null: an installation with one tenant answers under every name. */
export type NewTenant = Readonly<{ id: string; name: string; slug: string; host: string | null }>

/** Only atum_owner may add one. Throws `duplicate`. */
export async function addTenant(tx: TenantTx, { id, name, slug, host }: NewTenant): Promise<void> {
  await tx.q
    .insertInto('tenants')
    .values({ id, name, slug, host: host?.toLowerCase() ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirstOrThrow(() => new AppError('duplicate', { detail: `There is a helpdesk ${slug} already.` }))
}

export async function addBuiltInRoles(tx: TenantTx): Promise<void> {
  const tenant_id = tx.ctx.tenantId
  const roles = Object.entries(builtInRoles)
  const rows = roles.map(([name, { title, audience }]) => ({ tenant_id, name, title, audience, built_in: true }))
  await tx.q.insertInto('roles').values(rows).execute()
  const matrix = roles.flatMap(([role, { permissions }]) =>
    permissions.map((permission) => ({ tenant_id, role, permission })),
  )
  await tx.q.insertInto('role_permissions').values(matrix).execute()
}
