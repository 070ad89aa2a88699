import type { TenantTx } from '../../../platform/db/tenant-db.ts'

/** Of rows that are locked; the trigger tickets_merged_as_one holds what may be merged into what. */
export const merge = (tx: TenantTx, id: string, into: string) => put(tx, id, into)
export const unmerge = (tx: TenantTx, id: string) => put(tx, id, null)

async function put(tx: TenantTx, id: string, into: string | null): Promise<void> {
  await tx.q
    .updateTable('tickets')
    .set({ merged_into: into, merged_at: into === null ? null : tx.ctx.now, updated_at: tx.ctx.now })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
