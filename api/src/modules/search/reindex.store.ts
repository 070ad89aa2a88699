import { sql } from 'kysely'
import type { TenantTx } from '../../platform/db/tenant-db.ts'

/** So many tickets after that one, in the order of their ids; the last of them, or null where there was none left. */
export async function rebuildAfter(tx: TenantTx, after: string | null, size: number): Promise<string | null> {
  const { rows } = await sql<{
    last: string | null
  }>`select app.rebuild_search(${after}::uuid, ${size}::integer) as last`.execute(tx.q)
  return rows[0]?.last ?? null
}
