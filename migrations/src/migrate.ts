import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrateQueue } from './queue.ts'

export type Migration = Readonly<{ name: string; sql: string; checksum: string }>

const sqlFolder = fileURLToPath(new URL('../sql', import.meta.url))

export async function readMigrations(folder = sqlFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${folder}/${name}`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database up to date, each file in a transaction of its own, then the job queue's own schema, and answers the
 * names of the files that ran. Throws before touching anything when the database has a file that we lack (it is newer
 * than we are) or an edited one. `url` names a superuser, or atum_owner where the installation has made the roles and
 * the database.
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Held until the connection ends: a second migrator waits here, then finds nothing left to do.
    await client.query(`select pg_advisory_lock(hashtextextended('atum-desk/migrations', 0))`)
    await client.query(`create table if not exists schema_migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const pending = await pendingOf(client, migrations)
    for (const migration of pending) await apply(client, migration)
    await migrateQueue(url)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function pendingOf(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Migration>('select name, checksum from schema_migrations')
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (known === undefined) throw new Error(`the database is newer than this program: it has ${name}`)
    if (known.checksum !== checksum) throw new Error(`${name} was edited after it had run; write a new migration`)
  }
  return migrations.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    // The row first: the file itself may go on as a role that cannot write here.
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query(sql)
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}
