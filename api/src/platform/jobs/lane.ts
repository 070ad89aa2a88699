import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { type ParsedCronItem, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Logger } from 'pino'
import { queueLogger } from './queue-log.ts'

export type LaneTiming = Readonly<{
  pollEveryMs: number
  restartAfterMs: number
  /** Told to stop, a job has so long until its signal is aborted. */
  hurryAfterMs: number
  /** And so long more until nobody waits for it. */
  giveUpAfterMs: number
}>

type Options = LaneTiming &
  Readonly<{
    pool: pg.Pool
    tasks: TaskList
    timetable: ParsedCronItem[]
    /** How many jobs at a time. */
    hands: number
    log: Logger
    /** Holds the ids under which this lane locks jobs, as long as it may hold any. */
    ids: Set<string>
  }>

export type Lane = Readonly<{ stop(): Promise<void> }>

/**
 * A runner of graphile-worker, started again whenever it ends by itself: it gives up when it cannot tell the database
 * that a job is done. The job that it held runs again once its heartbeat is found missing. Throws when even the first
 * start fails.
 */
export async function startLane(options: Options): Promise<Lane> {
  const { log, restartAfterMs } = options
  const stopping = new AbortController()
  let runner = await startRunner(options)

  async function untilStopped(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((err: unknown) => log.warn({ err }, 'the job queue broke off'))
      const next = await startAgain()
      if (next !== null) runner = next
    }
  }

  async function startAgain(): Promise<Runner | null> {
    while (!stopping.signal.aborted) {
      try {
        await setTimeout(restartAfterMs, undefined, { signal: stopping.signal })
        return await startRunner(options)
      } catch (err) {
        if (!stopping.signal.aborted) log.warn({ err }, 'the job queue cannot be reached')
      }
    }
    return null
  }

  const ended = untilStopped()
  async function stopRunner(): Promise<void> {
    const stop = () => runner.stop('the worker was told to stop').catch(() => undefined) // it may have ended already
    await stop()
    await ended
    await stop() // one that was just being started again
  }
  return {
    async stop() {
      stopping.abort()
      const enough = new AbortController()
      const late = setTimeout(options.hurryAfterMs + options.giveUpAfterMs, 'late', { signal: enough.signal })
      // A runner whose database went away under it may never end: seen with graphile-worker 0.18 after a crash of
      // PostgreSQL, with nothing under way any more. The jobs of one that is left so are freed like those of the dead.
      if ((await Promise.race([stopRunner(), late.catch(() => 'never')])) === 'late') {
        log.warn('the job queue did not stop, and is left as it is')
      }
      enough.abort()
    },
  }
}

async function startRunner({ pool, tasks, timetable, hands, log, ids, ...timing }: Options): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => ids.add(workerPool.id))
  events.on('pool:release', ({ workerPool }) => ids.delete(workerPool.id))
  return run({
    pgPool: pool,
    taskList: tasks,
    parsedCronItems: timetable,
    concurrency: hands,
    pollInterval: timing.pollEveryMs,
    gracefulShutdownAbortTimeout: timing.hurryAfterMs,
    events,
    logger: queueLogger(log),
    noHandleSignals: true, // whoever started us stops us
    // Without batches a job that cannot be marked as done, since PostgreSQL is away, is an unhandled rejection.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
}
