import { readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { createReindex } from '../modules/search/index.ts'
import { systemClock } from '../platform/clock.ts'
import { createPool } from '../platform/db/pool.ts'
import { createTenantDb } from '../platform/db/tenant-db.ts'
import { createTenantDirectory } from '../platform/db/tenant-directory.ts'
import { createLog } from '../platform/log.ts'

/** Writes the search index anew, while everything runs: helpdesk by helpdesk, a few hundred tickets at a time. Batches by helpdesk. */
export async function reindexAll(env: Environment, say: (progress: string) => void): Promise<Record<string, number>> {
  const { databaseUrl, logLevel } = readConfig(env)
  const pool = createPool(databaseUrl, createLog(logLevel), { max: 1 })
  const batches: Record<string, number> = {}
  try {
    const search = createReindex({ db: createTenantDb(pool), clock: systemClock })
    for (const tenantId of await createTenantDirectory(pool).all()) {
      batches[tenantId] = await search.tenant(tenantId)
      say(`${tenantId}: ${batches[tenantId]} batches`)
    }
    return batches
  } finally {
    await pool.end()
  }
}

/** As a process of the server. */
export async function reindex(env: Environment): Promise<() => Promise<void>> {
  await reindexAll(env, console.log)
  return async () => undefined
}
