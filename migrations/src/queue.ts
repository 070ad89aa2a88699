import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

/** Makes or updates graphile-worker's own schema, which belongs to atum_system: nobody else can touch a job. */
export async function migrateQueue(url: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: url, max: 2, options: '-c role=atum_system' })
  // Whatever a listener would hear, the query under way throws as well.
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => undefined) })
  } finally {
    await pgPool.end()
  }
}
