import { Type } from 'typebox'
import type { Context } from '../../platform/access/context.ts'
import type { Recorder } from '../../platform/db/tenant-db.ts'
import { type JobKind, jobOf } from '../../platform/jobs/job.ts'
import { oneByOne } from '../../platform/jobs/one-by-one.ts'
import type { Sweep, Task } from '../../platform/jobs/task.ts'
import { isAnythingWaiting } from './waiting.store.ts'

type Waiting = Readonly<{ id: string; teamId: string }>

/** What is done to tickets is done by their own module. */
type Queues = Readonly<{
  /** The first tickets of each queue, the most urgent of all first, of those the oldest. */
  toGiveOut(ctx: Context, perTeam: number): Promise<readonly Waiting[]>
  giveOut(ctx: Context, ticketId: string, teamId: string): Promise<'given' | 'nobody' | 'gone'>
}>

const giveOutWaiting = { task: 'assignment.give_out', payload: Type.Object({}) } satisfies JobKind

/** Of each queue in one round. */
const perTeam = 100

/**
 * ASG-5: gives out what waits as long as somebody is free, a transaction a ticket. Any number of workers may do so at
 * once: each ticket is held by one of them, and passed over by the others.
 */
async function giveOutAll(ctx: Context, { toGiveOut, giveOut }: Queues): Promise<void> {
  const exhausted = new Set<string>()
  for (let given = true; given; ) {
    given = false
    const waiting = (await toGiveOut(ctx, perTeam)).filter(({ teamId }) => !exhausted.has(teamId))
    await oneByOne(waiting, async ({ id, teamId }) => {
      if (exhausted.has(teamId)) return
      const outcome = await giveOut(ctx, id, teamId)
      if (outcome === 'nobody') exhausted.add(teamId)
      if (outcome === 'given') given = true
    })
  }
}

export function assignmentTasks(queues: Queues): Task[] {
  const task: Task<typeof giveOutWaiting.payload> = { kind: giveOutWaiting, run: (ctx) => giveOutAll(ctx, queues) }
  return [task]
}

/** For what no event told of: a person who was deactivated, a permission that was given. */
export const assignmentSweep = (queues: Queues): Sweep => ({
  name: 'assignment.give-out',
  run: (ctx) => giveOutAll(ctx, queues),
})

/** After these somebody may be free who was not, or something waits that did not. */
const occasions: ReadonlySet<string> = new Set([
  'ticket.accepted',
  'ticket.assigned',
  'ticket.escalated',
  'ticket.deescalated',
  'ticket.resolved',
  'ticket.merged',
  'ticket.unmerged',
  'team.created',
  'team.updated',
  'user.on_duty',
  'user.work_profile_updated',
  'user.reactivated',
  'user.updated',
])

/** In the transaction itself, so that nothing waits for the sweep that could go at once. What customers do frees nobody. */
export const recordOccasions: Recorder = async (tx, { name }) => {
  if (tx.ctx.orgId !== null || !occasions.has(name)) return
  if (await isAnythingWaiting(tx)) await tx.enqueue(jobOf(giveOutWaiting, {}))
}
