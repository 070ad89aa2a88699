import type { Pool } from '../../platform/db/pool.ts'

/** Numbers and names of tables, and nothing of what is in them. As a superuser, or the owner. */
const questions = {
  version: 'select version()',
  settings: `select name, setting, unit, source from pg_settings
    where source not in ('default', 'client', 'session') and name !~ 'conninfo|command|passphrase|directory|file|path' order by name`,
  tables: `select schemaname, relname, n_live_tup::float8 as rows, n_dead_tup::float8 as dead, seq_scan::float8, idx_scan::float8,
    last_autovacuum::text, last_autoanalyze::text, pg_total_relation_size(relid)::float8 as bytes
    from pg_stat_user_tables order by bytes desc`,
  connections: `select usename, state, wait_event_type, wait_event, count(*)::int, max(now() - xact_start)::text as longest
    from pg_stat_activity where datname = current_database() group by 1, 2, 3, 4 order by 5 desc`,
  migrations: 'select name, applied_at::text from public.schema_migrations order by name',
  archiver: `select archived_count::float8, failed_count::float8, last_archived_time::text, last_failed_time::text
    from pg_stat_archiver`,
} as const

export async function databaseFacts(pool: Pool): Promise<Record<string, unknown>> {
  const facts: Record<string, unknown> = {}
  for (const [name, sql] of Object.entries(questions)) facts[name] = (await pool.query(sql)).rows
  return facts
}
