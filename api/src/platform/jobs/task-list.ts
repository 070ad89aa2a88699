import type { JobHelpers, TaskList } from 'graphile-worker'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { systemContext } from '../access/context.ts'
import type { Clock } from '../clock.ts'
import type { Task } from './task.ts'

/** What app.enqueue stamps on every payload. */
const stamped = Compile(Type.Object({ tenantId: Type.String({ format: 'uuid' }) }))

/** The tasks as graphile-worker calls them, each in its tenant's context and with a payload that its schema let pass. */
export function taskListOf(tasks: readonly Task[], clock: Clock): TaskList {
  return Object.fromEntries(tasks.map((task) => [task.kind.task, handlerOf(task, clock)]))
}

function handlerOf(task: Task, clock: Clock) {
  const expected = Compile(task.kind.payload)
  return async (raw: unknown, { job, abortSignal }: JobHelpers): Promise<void> => {
    if (!stamped.Check(raw)) throw new Error(`a job of ${task.kind.task} has no tenant`)
    const { tenantId, ...payload } = raw
    if (!expected.Check(payload)) {
      const [first] = expected.Errors(payload)
      throw new Error(`the payload of ${task.kind.task}: ${first?.instancePath} ${first?.message}`)
    }
    const ctx = systemContext({ tenantId, requestId: `job-${job.id}`, now: clock.now() })
    await task.run(ctx, payload, abortSignal)
  }
}
