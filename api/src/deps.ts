import type { Logger } from 'pino'
import type { Config } from './config/config.ts'
import { type Audit, createAudit, recordAudit } from './modules/audit/index.ts'
import { createIdentity, type Identity } from './modules/identity/index.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { createPool } from './platform/db/pool.ts'
import { createTenantDb, type TenantDb } from './platform/db/tenant-db.ts'
import { createTenantDirectory, type TenantDirectory } from './platform/db/tenant-directory.ts'
import type { Sweep, Task } from './platform/jobs/task.ts'
import { createLog } from './platform/log.ts'

export type Deps = Readonly<{
  config: Config
  clock: Clock
  log: Logger
  db: TenantDb
  directory: TenantDirectory
  identity: Identity
  audit: Audit
  tasks: readonly Task[]
  sweeps: readonly Sweep[]
  close(): Promise<void>
}>

/** The only place where things are wired. Tests replace the clock, and nothing else. */
export function buildDeps(config: Config, { clock = systemClock }: { clock?: Clock } = {}): Deps {
  const log = createLog(config.logLevel)
  const pool = createPool(config.databaseUrl, log)
  const directory = createTenantDirectory(pool)
  const db = createTenantDb(pool, {
    constraints: {},
    recorders: [recordAudit],
  })
  const identity = createIdentity({ db, clock })
  return {
    config,
    clock,
    log,
    db,
    directory,
    identity,
    audit: createAudit({ db }),
    tasks: [],
    sweeps: [],
    close: () => pool.end(),
  }
}
