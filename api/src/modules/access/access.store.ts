import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** All of them, in one order, until the transaction ends. Giving somebody a role goes on meanwhile. */
export async function lockRoles(tx: TenantTx): Promise<void> {
  await tx.q.selectFrom('roles').select('name').orderBy('name').forNoKeyUpdate().execute()
}

/** Is there an active member of staff whose role holds role.manage? */
export async function hasAdministrator(tx: TenantReadTx): Promise<boolean> {
  const administrator = await tx.q
    .selectFrom('users as u')
    .innerJoin('role_permissions as p', 'p.role', 'u.role')
    .where('p.permission', '=', 'role.manage')
    .where('u.active', '=', true)
    .where('u.org_id', 'is', null)
    .select('u.id')
    .limit(1)
    .executeTakeFirst()
  return administrator !== undefined
}
