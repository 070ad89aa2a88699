import { type QueryExecutorProvider, sql } from 'kysely'
import type { Job } from './job.ts'

/** In the caller's transaction, in one statement: rolled back, there is no job. The database stamps the tenant itself. */
export async function enqueue(q: QueryExecutorProvider, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  const rows = JSON.stringify(jobs.map(({ runAt, ...job }) => ({ ...job, run_at: runAt?.toString() })))
  await sql`
    select app.enqueue(j.task, j.payload, j.run_at, j.key)
    from jsonb_to_recordset(${rows}::jsonb) as j (task text, payload jsonb, run_at timestamptz, key text)`.execute(q)
}
