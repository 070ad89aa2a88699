import { ConfigError, readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { buildDeps } from '../deps.ts'
import { createPool } from '../platform/db/pool.ts'
import { createTenantDb } from '../platform/db/tenant-db.ts'
import { AppError } from '../platform/errors.ts'
import { makeDemo } from './demo.ts'

/** Throws ConfigError, as with a password that the product would refuse. */
export async function makeDemoIn(env: Environment, databaseAdminUrl: string, password: string): Promise<void> {
  const deps = buildDeps(readConfig(env))
  // Only the owner may add a tenant; under the policies, as everybody.
  const ownerPool = createPool(databaseAdminUrl, deps.log, { max: 1, role: 'atum_owner' })
  try {
    await makeDemo(deps, { ownerDb: createTenantDb(ownerPool), password, now: deps.clock.now() })
  } catch (cause) {
    if (cause instanceof AppError) throw new ConfigError(`the demo cannot be made: ${cause.message}`, { cause })
    throw cause
  } finally {
    await Promise.all([deps.close(), ownerPool.end()])
  }
}
