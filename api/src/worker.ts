import type { Deps } from './deps.ts'
import { createWorker, type Timing, type Worker } from './platform/jobs/worker.ts'

/** The worker, the same in tests and in production; tests only hurry it. */
export function buildWorker({ config, ...deps }: Deps, timing: Partial<Timing> = {}): Worker {
  return createWorker({ ...deps, databaseSystemUrl: config.databaseSystemUrl, timing })
}
