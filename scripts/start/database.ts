import { existsSync } from 'node:fs'
import pg from 'pg'
import { step } from '../bootstrap/progress.mjs'
import type { Family } from '../family.ts'
import { postgresBinaries } from '../postgres/binaries.ts'
import { createCluster, openCluster } from '../postgres/cluster.ts'
import { startServer } from '../postgres/server.ts'
import { codeOf, Refusal } from '../refusal.ts'
import type { DataFolder } from './data-folder.ts'
import type { Secrets } from './secrets.ts'

const name = 'atum_desk'
const oldest = 15

/** Modest: it shares the machine with whoever is trying it out. */
const settings = ['max_connections=60', 'jit=off']

/** Where the product's database is, as its superuser; `ended` when the server is ours and ends. */
export type Database = Readonly<{ adminUrl: string; ended: Promise<unknown> }>

/** Our own PostgreSQL, on the data folder. */
export async function ownDatabase(family: Family, folder: DataFolder, secrets: Secrets): Promise<Database> {
  const binaries = postgresBinaries(18)
  const cluster = existsSync(folder.postgres)
    ? openCluster(binaries, folder.postgres)
    : await step('Making a database', () => createCluster(family, binaries, folder.postgres, secrets.postgresPassword))
  const { port, ended } = await step('Starting PostgreSQL', () =>
    startServer(family, cluster, folder.logs.postgres, settings),
  )
  const url = (database: string) => `postgres://postgres:${secrets.postgresPassword}@127.0.0.1:${port}/${database}`
  await ask(url('postgres'), `PostgreSQL in ${folder.postgres}`, async (admin) => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await admin.query(`create database ${name}`)
  })
  return { adminUrl: url(name), ended }
}

/** Somebody's PostgreSQL. Throws a Refusal when it is out of reach, too old, or the user may too little. */
export async function givenDatabase(adminUrl: string): Promise<Database> {
  await ask(adminUrl, 'DATABASE_URL', async (admin) => {
    const { rows } = await admin.query<{ version: string; superuser: boolean }>(
      `select current_setting('server_version') as version, rolsuper as superuser
         from pg_roles where rolname = current_user`,
    )
    const { version = '', superuser = false } = rows[0] ?? {}
    if (Number.parseInt(version, 10) < oldest) {
      throw new Refusal(`DATABASE_URL is PostgreSQL ${version}; ATUM DESK needs ${oldest} or newer`)
    }
    if (!superuser) throw new Refusal('DATABASE_URL has to name a superuser: the roles are made with it')
  })
  return { adminUrl, ended: new Promise(() => undefined) }
}

/** The same database, as another role. */
export function urlAs(adminUrl: string, role: string, password: string): string {
  return Object.assign(new URL(adminUrl), { username: role, password }).href
}

async function ask(url: string, what: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  admin.on('error', () => undefined) // a server that goes away is noticed by the query that needs it
  try {
    await admin.connect()
    await work(admin)
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal(`${what} cannot be used: ${wordsOf(cause)}`, { cause })
  } finally {
    await admin.end().catch(() => undefined)
  }
}

/** Of `localhost` each address fails by itself, and the whole has no message. */
function wordsOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(wordsOf).join(', ')
  return cause instanceof Error ? cause.message || codeOf(cause) : String(cause)
}
