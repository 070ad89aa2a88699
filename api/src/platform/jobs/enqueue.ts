import { type QueryExecutorProvider, sql } from 'kysely'
import type { Job } from './job.ts'

/** In the caller's transaction: rolled back, there is no job. The database stamps the tenant itself. */
export async function enqueue(q: QueryExecutorProvider, { task, payload, runAt, key }: Job): Promise<void> {
  const at = runAt?.toString() ?? null
  const json = JSON.stringify(payload)
  await sql`select app.enqueue(${task}, ${json}::jsonb, ${at}::timestamptz, ${key ?? null}::text)`.execute(q)
}
