import type { Pool } from '../../../platform/db/pool.ts'
import type { TenantReadTx } from '../../../platform/db/tenant-db.ts'

export type ServerFacts = Readonly<{
  version: string
  epochMs: number
  fsync: string
  archiving: string
  archiveFailedLast: boolean
  /** Settings that were changed, and wait for a restart. */
  pending: string | null
  waited: number
}>

export async function serverFacts(pool: Pool): Promise<ServerFacts> {
  const { rows } = await pool.query<ServerFacts>(`
    select current_setting('server_version') as version, extract(epoch from clock_timestamp())::float8 * 1000 as "epochMs",
      current_setting('fsync') as fsync, current_setting('archive_mode') as archiving,
      coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as "archiveFailedLast",
      coalesce(extract(epoch from now() - last_archived_time), 0)::float8 as waited,
      (select string_agg(name, ', ' order by name) from pg_settings where pending_restart) as pending
    from pg_stat_archiver`)
  const [facts] = rows
  if (facts === undefined) throw new Error('PostgreSQL says nothing of itself')
  return facts
}

/** By the index audit_log_by_time. Null where nothing was written. */
export async function newestEntryMs({ q }: TenantReadTx): Promise<number | null> {
  const row = await q
    .selectFrom('audit_log')
    .select('occurred_at')
    .orderBy('occurred_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.occurred_at.epochMilliseconds ?? null
}

/** Since the last sign of life of any worker, in seconds; null where there was none. */
export async function secondsSinceBeat(pool: Pool): Promise<number | null> {
  const { rows } = await pool.query<{ age: number | null }>(
    'select extract(epoch from now() - max(beat_at))::float8 as age from worker_heartbeats',
  )
  return rows[0]?.age ?? null
}
