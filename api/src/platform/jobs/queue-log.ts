import { type LogFunctionFactory, Logger as QueueLogger } from 'graphile-worker'
import type { Logger } from 'pino'

// What it calls info is one line a job.
const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/** graphile-worker's words in our log, without the payloads that it would add. */
export function queueLogger(log: Logger): QueueLogger {
  const factory: LogFunctionFactory = () => (level, message, meta) => {
    const err = meta?.error ?? meta?.fatalError
    if (meta?.failure === true) log.error({ err, ...jobOf(meta.job) }, 'a job failed; it is tried again')
    else log[levels[level]](err === undefined ? {} : { err }, message)
  }
  return new QueueLogger(factory)
}

function jobOf(job: unknown): object {
  if (typeof job !== 'object' || job === null || !('id' in job) || !('task_identifier' in job)) return {}
  return { job: job.id, task: job.task_identifier }
}
