import { ConfigError } from '../../config/config.ts'
import type { Environment } from '../../config/env.ts'
import { recordAudit } from '../../modules/audit/index.ts'
import { createPool, type Pool } from '../../platform/db/pool.ts'
import { createTenantDb, type TenantDb } from '../../platform/db/tenant-db.ts'
import { createTenantDirectory, type TenantDirectory } from '../../platform/db/tenant-directory.ts'
import { createLog } from '../../platform/log.ts'

const quiet = createLog('silent')

/** Throws ConfigError with the variable's name. */
export function needed(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new ConfigError(`${name} is not set`)
  return value
}

/** As the server sees it, under every policy. */
export type AsServer = Readonly<{ pool: Pool; db: TenantDb; directory: TenantDirectory }>

export async function asServer<T>(env: Environment, work: (as: AsServer) => Promise<T>): Promise<T> {
  return withPool(createPool(needed('DATABASE_URL', env.databaseUrl), quiet, { max: 2 }), (pool) =>
    work({ pool, db: createTenantDb(pool, { recorders: [recordAudit] }), directory: createTenantDirectory(pool) }),
  )
}

/** As atum_owner, who alone may add a helpdesk; under the policies all the same. */
export async function asOwner<T>(env: Environment, work: (db: TenantDb) => Promise<T>): Promise<T> {
  const url = needed('DATABASE_ADMIN_URL', env.databaseAdminUrl)
  const pool = createPool(url, quiet, { max: 1, role: 'atum_owner' })
  return withPool(pool, () => work(createTenantDb(pool, { recorders: [recordAudit] })))
}

export async function withPool<T>(pool: Pool, work: (pool: Pool) => Promise<T>): Promise<T> {
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
