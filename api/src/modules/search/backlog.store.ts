import type { TenantTx } from '../../platform/db/tenant-db.ts'

/** How far the index has come, held until the transaction ends; undefined where it is complete. */
export async function hold({ q }: TenantTx): Promise<{ after: string | null } | undefined> {
  return q.selectFrom('search_backlog').select('after_ticket as after').forUpdate().executeTakeFirst()
}

export async function advance({ q }: TenantTx, last: string): Promise<void> {
  await q.updateTable('search_backlog').set({ after_ticket: last }).execute()
}

export async function complete({ q }: TenantTx): Promise<void> {
  await q.deleteFrom('search_backlog').execute()
}
