import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/**
 * A file stands on the disk and its row here, and no constraint can tie the two. Who is about to write a row of a file
 * shares this lock with others who do; who is about to remove the file holds it alone. Until the transaction ends.
 */
export async function keepFile(tx: TenantTx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${lockName(tx, sha256)}, 0))`.execute(tx.q)
}

export async function holdFileAlone(tx: TenantTx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${lockName(tx, sha256)}, 0))`.execute(tx.q)
}

const lockName = ({ ctx }: TenantTx, sha256: string) => `file ${ctx.tenantId} ${sha256}`

/** Those of the files that at least one attachment refers to; by the index attachments_of_file. */
export async function inUse(tx: TenantReadTx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.q
    .selectFrom('attachments')
    .select('sha256')
    .distinct()
    .where('sha256', '=', sql<string>`any(${hashes}::text[])`)
    .execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** The files that should be on the disk, in the order of their hashes, from after that one. */
export async function expectedAfter(tx: TenantReadTx, sha256: string, limit: number): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('attachments')
    .select('sha256')
    .distinct()
    .where('sha256', '>', sha256)
    .orderBy('sha256')
    .limit(limit)
    .execute()
  return rows.map((row) => row.sha256)
}
