import { type CronItem, type JobHelpers, parseCronItems, type TaskList } from 'graphile-worker'
import type { Logger } from 'pino'
import { systemContext } from '../access/context.ts'
import type { Clock } from '../clock.ts'
import type { TenantDirectory } from '../db/tenant-directory.ts'
import type { Sweep } from './task.ts'

type Means = Readonly<{ directory: Pick<TenantDirectory, 'all'>; clock: Clock; log: Pick<Logger, 'error'> }>

/** One round: tenant after tenant. What fails for one is logged, and is no other's trouble. */
export async function sweepTenants(sweep: Sweep, means: Means, signal?: AbortSignal): Promise<void> {
  const { directory, clock, log } = means
  for (const tenantId of await directory.all()) {
    if (signal?.aborted) return
    try {
      await sweep.run(systemContext({ tenantId, requestId: `sweep-${sweep.name}`, now: clock.now() }))
    } catch (err) {
      log.error({ err, sweep: sweep.name, tenantId }, 'a sweep failed for one tenant')
    }
  }
}

const taskOf = ({ name }: Sweep) => `sweep/${name}`

export function sweepTasks(sweeps: readonly Sweep[], means: Means): TaskList {
  return Object.fromEntries(
    sweeps.map((sweep) => [
      taskOf(sweep),
      (_payload: unknown, { abortSignal }: JobHelpers) => sweepTenants(sweep, means, abortSignal),
    ]),
  )
}

/**
 * Once a minute, by whichever worker is first to say so in the database. A queue of its own keeps a round from
 * overtaking the one before; under one key, minutes that were missed come down to a single round.
 */
export function sweepTimetable(sweeps: readonly Sweep[]) {
  const once = (task: string): CronItem => ({
    task,
    match: '* * * * *',
    options: { queueName: task, jobKey: task, maxAttempts: 1 },
  })
  return parseCronItems(sweeps.map((sweep) => once(taskOf(sweep))))
}
