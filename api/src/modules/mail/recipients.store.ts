import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** To whom a message goes, as of now. */
export async function recipientOf(tx: TenantReadTx, id: string) {
  return tx.q
    .selectFrom('users as u')
    .leftJoin('organizations as o', 'o.id', 'u.org_id')
    .where('u.id', '=', id)
    .select(['u.id', 'u.name', 'u.email', 'u.org_id as orgId', 'u.active', 'o.active as organizationActive'])
    .executeTakeFirst()
}
