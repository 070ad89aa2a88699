import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** Everybody active of the staff who may manage webhooks. */
export async function administrators(tx: TenantReadTx) {
  return tx.q
    .selectFrom('users as u')
    .where('u.active', '=', true)
    .where('u.org_id', 'is', null)
    .where('u.role', 'in', ({ selectFrom }) =>
      selectFrom('role_permissions').where('permission', '=', 'webhook.manage').select('role'),
    )
    .select(['u.id', 'u.name', 'u.email', 'u.locale'])
    .orderBy('u.id')
    .execute()
}
