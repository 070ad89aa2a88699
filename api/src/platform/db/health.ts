import { setTimeout as after } from 'node:timers/promises'
import type { Check } from '@atum-desk/contract/health'
import { type Migration, readMigrations } from '@atum-desk/migrations'
import type pg from 'pg'

export type Connections = Readonly<{ active: number; idle: number; waiting: number }>

/** What the database says of its own health. Every check answers within two seconds, and none throws. */
export type DatabaseHealth = Readonly<{
  database(): Promise<Check>
  /** Has it every migration that this program ships? One more is none of our business: it is told. */
  migrations(): Promise<Check>
  /** Did any worker say within two minutes that it lives? */
  worker(): Promise<Check>
  /** `waiting`: requests that no connection was free for. */
  connections(): Connections
}>

const patienceMilliseconds = 2_000
const heartbeatSeconds = 120

type Options = Readonly<{ shipped?: () => Promise<readonly Migration[]> }>

export function createDatabaseHealth(pool: pg.Pool, { shipped = readMigrations }: Options = {}): DatabaseHealth {
  let expected: Promise<readonly Migration[]> | undefined

  return {
    database: () =>
      checked(async () => {
        await pool.query('select')
        return { ok: true }
      }),

    migrations: () =>
      checked(async () => {
        expected ??= shipped()
        const { rows } = await pool.query<Pick<Migration, 'name' | 'checksum'>>(
          'select name, checksum from schema_migrations',
        )
        return compare(await expected, rows)
      }),

    worker: () =>
      checked(async () => {
        const { rows } = await pool.query<{ age: number | null }>(
          'select extract(epoch from now() - max(beat_at))::int as age from worker_heartbeats',
        )
        const age = rows[0]?.age ?? null
        if (age === null) return { ok: false, detail: 'No worker runs.' }
        return age < heartbeatSeconds ? { ok: true } : { ok: false, detail: `The last worker was heard ${age} s ago.` }
      }),

    connections: () => ({
      active: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
  }
}

function compare(shipped: readonly Migration[], applied: ReadonlyArray<Pick<Migration, 'name' | 'checksum'>>): Check {
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]))
  const missing = shipped.filter(({ name }) => !checksums.has(name))
  if (missing.length > 0) return { ok: false, detail: `${missing.length} of ${shipped.length} have not run.` }
  const other = shipped.filter(({ name, checksum }) => checksums.get(name) !== checksum)
  if (other.length > 0) return { ok: false, detail: `${other.length} ran with another content.` }
  const newer = applied.length - shipped.length
  return newer === 0 ? { ok: true } : { ok: true, detail: `The database is ${newer} ahead of this program.` }
}

/** Anybody may ask for our health: what exactly went wrong stays inside. */
async function checked(check: () => Promise<Check>): Promise<Check> {
  const patience = new AbortController()
  const late = after(patienceMilliseconds, { ok: false, detail: 'No answer within 2 s.' }, { signal: patience.signal })
  try {
    return await Promise.race([check(), late])
  } catch {
    return { ok: false, detail: 'The database does not answer.' }
  } finally {
    patience.abort()
  }
}
