import { ConfigError, readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { makeDemo } from '../demo/demo.ts'
import { buildDeps } from '../deps.ts'
import { createPool } from '../platform/db/pool.ts'
import { createTenantDb } from '../platform/db/tenant-db.ts'
import { AppError } from '../platform/errors.ts'

const nothingToStop = async () => undefined

/**
 * The demo, unless the database has a helpdesk already. The last line of what it prints is JSON: `{"seeded": true}`, or
 * false when there was one.
 */
export async function seedDemo(env: Environment): Promise<() => Promise<void>> {
  const { databaseAdminUrl, demoPassword } = env
  if (databaseAdminUrl === undefined) throw new ConfigError('DATABASE_ADMIN_URL is not set')
  if (demoPassword === undefined) throw new ConfigError('ATUM_DEMO_PASSWORD is not set')
  const deps = buildDeps(readConfig(env))
  // Only the owner may add a tenant; under the policies, as everybody.
  const ownerPool = createPool(databaseAdminUrl, deps.log, { max: 1, role: 'atum_owner' })
  try {
    const isNew = (await deps.directory.all()).length === 0
    if (isNew)
      await makeDemo(deps, { ownerDb: createTenantDb(ownerPool), password: demoPassword, now: deps.clock.now() })
    console.log(JSON.stringify({ seeded: isNew }))
    return nothingToStop
  } catch (cause) {
    if (cause instanceof AppError) throw new ConfigError(`the demo cannot be made: ${cause.message}`, { cause })
    throw cause
  } finally {
    await Promise.all([deps.close(), ownerPool.end()])
  }
}
