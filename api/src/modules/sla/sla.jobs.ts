import type { Temporal } from 'temporal-polyfill'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { oneByOne } from '../../platform/jobs/one-by-one.ts'
import type { Sweep } from '../../platform/jobs/task.ts'
import { everyClock, type OpenClock, projectClock } from './clock-record.ts'
import { readClock } from './domain/clock.ts'
import { untold } from './domain/milestones.ts'
import { type Escalating, escalate } from './escalation.ts'
import { holdTicket, settleDue } from './situations.store.ts'
import { milestoneReached } from './sla.events.ts'
import { tell, ticketsWithMilestones } from './tellings.store.ts'

/** Tickets a round, each in a transaction of its own: one that somebody holds, or that is damaged, stops no other. */
const mostTickets = 10_000

/**
 * A reply that was in time may commit after its deadline, as it carries the instant at which it was asked for: until then
 * a breach is not certain. One that waits 4 s for a connection and twice 5 s for a lock is over by then; where the
 * database is so crowded that it waits for longer, both may be told, the breach and the reply that was in time.
 */
const certainAfter = { seconds: 15 }

/**
 * SLA-6, SLA-12: tells each warning and each breach once and does each step of an escalation once, with its true time,
 * however late. It keeps no state but what was told and done, so a worker that was away for days makes up for it.
 */
export function milestoneSweep({ db, tickets }: { db: TenantDb; tickets: Escalating }): Sweep {
  return {
    name: 'sla.tell-milestones',
    async run(ctx) {
      const certain = ctx.now.subtract(certainAfter)
      const due = await db.read(ctx, (tx) => ticketsWithMilestones(tx, certain, mostTickets))
      await oneByOne(due, ({ id }) =>
        db.write(ctx, async (tx) => {
          await holdTicket(tx, id)
          await tellMilestones(tx, id, certain)
          await escalate(tx, id, certain, tickets)
          for (const clock of await everyClock(tx, id)) await projectClock(tx, clock)
          await settleDue(tx, id)
        }),
      )
    },
  }
}

async function tellMilestones(tx: TenantTx, ticketId: string, certain: Temporal.Instant): Promise<void> {
  for (const clock of await everyClock(tx, ticketId)) await tellOf(tx, clock, certain)
}

async function tellOf(tx: TenantTx, clock: OpenClock, certain: Temporal.Instant): Promise<void> {
  const reading = readClock(clock.events, certain)
  for (const milestone of untold(reading, clock.told)) {
    if (await tell(tx, clock, milestone)) await tx.record(milestoneReached(clock, milestone, reading.dueAt))
  }
}
