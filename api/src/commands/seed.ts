import { ConfigError, readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { createPool } from '../platform/db/pool.ts'
import { createTenantDirectory } from '../platform/db/tenant-directory.ts'
import { createLog } from '../platform/log.ts'

/** The demo, unless the database has a helpdesk already: false then. Throws ConfigError with the name of what is not set. */
export async function seedWhereEmpty(env: Environment): Promise<boolean> {
  const { databaseAdminUrl, demoPassword } = env
  if (databaseAdminUrl === undefined) throw new ConfigError('DATABASE_ADMIN_URL is not set')
  if (demoPassword === undefined) throw new ConfigError('ATUM_DEMO_PASSWORD is not set')
  const seeded = await isEmpty(env)
  // Loaded only then: every later start asks, and should not wait for the services that it does not need.
  if (seeded) await (await import('../demo/make.ts')).makeDemoIn(env, databaseAdminUrl, demoPassword)
  return seeded
}

/** As a process of the server. The last line of what it prints is JSON: `{"seeded": true}`, or false. */
export async function seedDemo(env: Environment): Promise<() => Promise<void>> {
  console.log(JSON.stringify({ seeded: await seedWhereEmpty(env) }))
  return async () => undefined
}

async function isEmpty(env: Environment): Promise<boolean> {
  const { databaseUrl, logLevel } = readConfig(env)
  const pool = createPool(databaseUrl, createLog(logLevel), { max: 1 })
  try {
    return (await createTenantDirectory(pool).all()).length === 0
  } finally {
    await pool.end()
  }
}
