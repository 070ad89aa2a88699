import { EventEmitter } from 'node:events'
import { runOnce, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { queueLogger } from '../platform/jobs/queue-log.ts'
import { sweepTenants } from '../platform/jobs/sweeps.ts'
import { taskListOf } from '../platform/jobs/task-list.ts'
import type { TestApp } from './app.ts'

/**
 * Works the queue until nothing waits, by the app's own tasks and its stopped clock; `sweeps`: after one round of those.
 * Throws what a job threw. When a job is due the database's clock decides, which no test can move: so what has to wait
 * is a row with its due date, found by a sweep, and not a job with `runAt`.
 */
export async function drainJobs({ config, deps }: TestApp, { sweeps = false } = {}): Promise<void> {
  const { tasks, clock, log } = deps
  if (sweeps) for (const sweep of deps.sweeps) await sweepTenants(sweep, deps)
  if (tasks.length === 0) return
  const pgPool = new pg.Pool({ connectionString: config.databaseSystemUrl, max: 2 })
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  const thrown: unknown[] = []
  const events: WorkerEvents = new EventEmitter()
  events.on('job:error', ({ error }) => thrown.push(error))
  try {
    const options = { pgPool, events, logger: queueLogger(log), noHandleSignals: true }
    await runOnce({ ...options, taskList: taskListOf(tasks, clock) })
  } finally {
    await pgPool.end()
  }
  if (thrown.length > 0) throw new AggregateError(thrown, `${thrown.length} jobs failed: ${thrown.join('; ')}`)
}
