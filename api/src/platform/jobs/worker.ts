import { setTimeout } from 'node:timers/promises'
import type { ParsedCronItem, TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { TenantDirectory } from '../db/tenant-directory.ts'
import { type HeartbeatTiming, keepBeating } from './heartbeat.ts'
import { type Lane, type LaneTiming, startLane } from './lane.ts'
import { sweepTasks, sweepTenants, sweepTimetable } from './sweeps.ts'
import type { Sweep, Task } from './task.ts'
import { taskListOf } from './task-list.ts'

export type Timing = HeartbeatTiming & LaneTiming

/** A new job is told by NOTIFY and starts at once; polling finds those that were tried and are due again, or were freed. */
const defaultTiming: Timing = {
  beatEveryMs: 15_000,
  deadAfterMs: 60_000,
  pollEveryMs: 2_000,
  restartAfterMs: 1_000,
  hurryAfterMs: 5_000,
  giveUpAfterMs: 5_000,
}

/** Jobs at a time, in each lane. */
const hands = 4

export type WorkerOptions = Readonly<{
  /** As atum_system, to whom the queue belongs. */
  databaseSystemUrl: string
  tasks: readonly Task[]
  sweeps: readonly Sweep[]
  /** Once at the start, for every tenant: what another worker took along when it died has no job that would be found. */
  starting: readonly Sweep[]
  directory: Pick<TenantDirectory, 'all'>
  clock: Clock
  log: Logger
  timing?: Partial<Timing>
}>

export type Worker = Readonly<{
  /** Throws when the database cannot be reached; once started, it waits for one that went away. */
  start(): Promise<void>
  /** Takes no more jobs and waits for those at hand: their signals are aborted after 5 s, and after 5 more it goes. Once, after start. */
  stop(): Promise<void>
}>

/** Works the queue: the sweeps, and each lane of tasks, with hands of their own. */
export function createWorker(options: WorkerOptions): Worker {
  const { databaseSystemUrl, log } = options
  const timing = { ...defaultTiming, ...options.timing }
  const work = workOf(options)
  const pool = createQueuePool(databaseSystemUrl, work.length * (hands + 1) + 1, log)
  const ids = new Set<string>()
  const heart = new AbortController()
  let beating = Promise.resolve()
  let lanes: Lane[] = []

  async function stop(): Promise<void> {
    await Promise.all(lanes.map((lane) => lane.stop()))
    heart.abort()
    await beating
    // Not for a connection that a lane which never ended has kept.
    await Promise.race([pool.end(), setTimeout(timing.giveUpAfterMs, undefined, { ref: false })])
  }

  return {
    async start() {
      try {
        for (const one of work) lanes = [...lanes, await startLane({ ...one, pool, hands, log, ids, ...timing })]
        for (const sweep of options.starting) await sweepTenants(sweep, options)
      } catch (error) {
        await stop()
        throw error
      }
      beating = keepBeating({ pool, ids, log, signal: heart.signal, ...timing })
    },
    stop,
  }
}

type Work = Readonly<{ tasks: TaskList; timetable: ParsedCronItem[] }>

function workOf({ tasks, sweeps, directory, clock, log }: WorkerOptions): Work[] {
  const byLane = [...Map.groupBy(tasks, ({ lane }) => lane)]
  const ofLane = byLane.map(([, those]) => ({ tasks: taskListOf(those, clock), timetable: [] }))
  if (sweeps.length === 0) return ofLane
  const rounds = { tasks: sweepTasks(sweeps, { directory, clock, log }), timetable: sweepTimetable(sweeps) }
  return [rounds, ...ofLane]
}

/** graphile-worker reads its rows as pg gives them, so this pool has none of the types of platform/db/pool.ts. */
function createQueuePool(connectionString: string, max: number, log: Logger): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, application_name: 'atum-desk-worker' })
  pool.on('error', (err) => log.warn({ err }, 'lost an idle connection to the job queue'))
  pool.on('connect', (client) => client.on('error', () => undefined)) // while in use, its query throws it too
  return pool
}
