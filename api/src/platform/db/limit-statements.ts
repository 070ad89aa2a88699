import { sql } from 'kysely'
import type { TenantReadTx } from './tenant-db.ts'

/** From here on each statement of this transaction is given up after so long: 503, and nobody else waits for it. */
export async function limitStatements(tx: TenantReadTx, milliseconds: number): Promise<void> {
  // A function call, as `set local` is no select; it holds for this transaction alone.
  const limited = sql<string>`set_config('statement_timeout', ${String(milliseconds)}, true)`
  await tx.q.selectFrom(sql<{ s: string }>`${limited}`.as<'s'>(sql`s(s)`)).select('s.s').execute()
}
