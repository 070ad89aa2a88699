import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

/** Of the transaction's own helpdesk. */
export const slugOf = async ({ q }: TenantReadTx): Promise<string> =>
  (await q.selectFrom('tenants').select('slug').executeTakeFirstOrThrow()).slug
