import { createPool, type Pool } from '../../platform/db/pool.ts'
import { createLog } from '../../platform/log.ts'
import { withPool } from '../operator/connections.ts'
import { inDatabase } from '../postgres/libpq.ts'

/** The server's databases, seen from one that is always there; the role is a superuser. */
export type Databases = ReturnType<typeof databasesOf>

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

export const poolOf = (url: string): Pool =>
  createPool(url, createLog('silent'), { max: 1, applicationName: 'atum-desk-restore' })

export async function withDatabases<T>(url: string, work: (databases: Databases) => Promise<T>): Promise<T> {
  const pool = poolOf(inDatabase(url, 'postgres'))
  return withPool(pool, () => work(databasesOf(pool, url)))
}

function databasesOf(pool: Pool, url: string) {
  const run = async (sql: string) => void (await pool.query(sql))
  const drop = (name: string) => run(`drop database if exists ${quoted(name)} with (force)`)
  const rename = (from: string, to: string) => run(`alter database ${quoted(from)} rename to ${quoted(to)}`)

  /** As the one that it takes the place of, so that words sort and fold as before. */
  async function likeness(name: string): Promise<string> {
    const { rows } = await pool.query<{ collate: string; ctype: string }>(
      `select datcollate as collate, datctype as ctype from pg_database where datname = $1 and datlocprovider = 'c'`,
      [name],
    )
    return rows.map(({ collate, ctype }) => `lc_collate '${collate}' lc_ctype '${ctype}'`).join()
  }

  return {
    drop,

    /** Where the server keeps them, if it is on this machine. */
    async folder(): Promise<string> {
      const { rows } = await pool.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
      return rows[0]?.folder ?? ''
    },

    /** A restore that was killed while it gave the names has left it closed to everybody. */
    async reopen(name: string): Promise<void> {
      const { rowCount } = await pool.query(
        'select from pg_database where datname = $1 and not datallowconn and not datistemplate',
        [name],
      )
      if (rowCount === 1) await run(`alter database ${quoted(name)} allow_connections true`)
    },

    async create(name: string, like: string): Promise<string> {
      await drop(name)
      await run(`create database ${quoted(name)} template template0 encoding 'UTF8' ${await likeness(like)}`)
      return inDatabase(url, name)
    },

    /** Has anybody made anything in it? False where it is not there at all. */
    async isFilled(name: string): Promise<boolean> {
      const { rowCount } = await pool.query('select from pg_database where datname = $1', [name])
      if (rowCount === 0) return false
      const inside = poolOf(inDatabase(url, name))
      const { rows } = await withPool(inside, () =>
        inside.query<{ filled: boolean }>(`select exists (
          select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname !~ '^pg_' and n.nspname <> 'information_schema') as filled`),
      )
      return rows[0]?.filled ?? false
    },

    replace: (names: Names) => exchange({ pool, run, drop, rename }, names),
  }
}

type Names = Readonly<{ wanted: string; made: string; former: string | null }>
type Hands = Readonly<{
  pool: Pool
  run(sql: string): Promise<void>
  drop(name: string): Promise<void>
  rename(from: string, to: string): Promise<void>
}>

/**
 * Gives `made` the name of `wanted`, which is kept under `former` where it had something in it, and dropped where not.
 * Whoever is connected is sent away; what fails is undone.
 */
async function exchange({ pool, run, drop, rename }: Hands, { wanted, made, former }: Names): Promise<void> {
  if (former === null) {
    await drop(wanted)
    return rename(made, wanted)
  }
  await run(`alter database ${quoted(wanted)} allow_connections false`)
  try {
    await pool.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [wanted])
    await rename(wanted, former)
  } catch (error) {
    await run(`alter database ${quoted(wanted)} allow_connections true`)
    throw error
  }
  await rename(made, wanted).catch(async (error: unknown) => {
    await rename(former, wanted)
    await run(`alter database ${quoted(wanted)} allow_connections true`)
    throw error
  })
  await run(`alter database ${quoted(former)} allow_connections true`)
}
