import { readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { createReindex } from '../modules/search/index.ts'
import { systemClock } from '../platform/clock.ts'
import { createPool } from '../platform/db/pool.ts'
import { createTenantDb } from '../platform/db/tenant-db.ts'
import { createTenantDirectory } from '../platform/db/tenant-directory.ts'
import { createLog } from '../platform/log.ts'

const nothingToStop = async () => undefined

/** Writes the search index anew, while everything runs: helpdesk by helpdesk, a few hundred tickets at a time. */
export async function reindex(env: Environment): Promise<() => Promise<void>> {
  const { databaseUrl, logLevel } = readConfig(env)
  const pool = createPool(databaseUrl, createLog(logLevel), { max: 1 })
  try {
    const search = createReindex({ db: createTenantDb(pool), clock: systemClock })
    for (const tenantId of await createTenantDirectory(pool).all()) {
      console.log(`${tenantId}: ${await search.tenant(tenantId)} batches`)
    }
  } finally {
    await pool.end()
  }
  return nothingToStop
}
