import type { Pool } from '../../platform/db/pool.ts'

export type StoredFile = Readonly<{ tenantId: string; sha256: string; bytes: number }>

/** One instant of the database, held while it is dumped. */
export type Snapshot = Readonly<{
  id: string
  major: number
  bytes: number
  migrations: string[]
  rows: Record<string, number>
  /** The newest of the audit log of each helpdesk, by which a later history is known to be this one. */
  seals: Record<string, { seq: number; hash: string }>
  files: StoredFile[]
}>

const lock = `hashtextextended('atum-desk/backup', 0)`

/**
 * Holds the lock of backups and a snapshot for as long as `work` takes; null where somebody else holds the lock. Both go
 * with the connection, however we end. The role has to see past row-level security, as a superuser does.
 */
export async function withSnapshot<T>(pool: Pool, work: (snapshot: Snapshot) => Promise<T>): Promise<T | null> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${lock}) as free`)
    if (rows[0]?.free !== true) return null
    await client.query('set idle_in_transaction_session_timeout = 0; set row_security = off')
    await client.query('begin isolation level repeatable read read only')
    return await work(await read((sql) => client.query(sql).then((result) => result.rows)))
  } finally {
    client.release(true)
  }
}

type Ask = (sql: string) => Promise<Array<Record<string, never>>>

async function read(ask: Ask): Promise<Snapshot> {
  const [about] = await ask(`select pg_export_snapshot() as id, pg_database_size(current_database())::float8 as bytes,
    current_setting('server_version_num')::int / 10000 as major`)
  const migrations = await ask('select name from public.schema_migrations order by name')
  const files = await ask(`select tenant_id, sha256, max(size_bytes)::float8 as bytes from public.attachments
    group by tenant_id, sha256 order by tenant_id, sha256`)
  const seals = await ask(`select distinct on (tenant_id) tenant_id, seq::float8 as seq, encode(hash, 'hex') as hash
    from public.audit_seals order by tenant_id, seq desc`)
  return {
    id: about?.id ?? '',
    major: about?.major ?? 0,
    bytes: about?.bytes ?? 0,
    migrations: migrations.map(({ name = '' }) => name),
    rows: await countRows(ask),
    seals: Object.fromEntries(seals.map(({ tenant_id = '', seq = 0, hash = '' }) => [tenant_id, { seq, hash }])),
    files: files.map(({ tenant_id = '', sha256 = '', bytes = 0 }) => ({ tenantId: tenant_id, sha256, bytes })),
  }
}

async function countRows(ask: Ask): Promise<Record<string, number>> {
  const tables = await ask(tablesQuery)
  const counts: Record<string, number> = {}
  for (const { name = '' } of tables) {
    const [row] = await ask(`select count(*)::float8 as rows from ${name}`)
    counts[name] = row?.rows ?? 0
  }
  return counts
}

/** Every table that a dump has, by its quoted name. */
const tablesQuery = `
  select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by 1`

/** Of the database that the pool is connected to. */
export async function rowsByTable(pool: Pool): Promise<Record<string, number>> {
  return countRows((sql) => pool.query(sql).then((result) => result.rows))
}
