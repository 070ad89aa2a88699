import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { oneByOne } from '../../platform/jobs/one-by-one.ts'
import type { Sweep } from '../../platform/jobs/task.ts'
import { projectClock } from './clock-moves.ts'
import * as store from './clocks.store.ts'
import { readClock } from './domain/clock.ts'
import { untold } from './domain/milestones.ts'
import { milestoneReached } from './sla.events.ts'

/** Tickets a round, each in a transaction of its own: one that somebody holds, or that is damaged, stops no other. */
const mostTickets = 10_000

/**
 * A reply that was in time may commit after its deadline, as it carries the instant at which it was asked for. No
 * request lives longer than its statements may take: until then a breach is not certain.
 */
const certainAfter = { seconds: 15 }

/**
 * SLA-6: tells each warning and each breach once, with its true time, however late. It keeps no state but what was
 * told, so a worker that was away for days makes up for it in one run.
 */
export function milestoneSweep({ db }: { db: TenantDb }): Sweep {
  return {
    name: 'sla.tell-milestones',
    async run({ now, ...asHelpdesk }) {
      const ctx = { ...asHelpdesk, now: now.subtract(certainAfter) }
      const tickets = await db.read(ctx, (tx) => store.ticketsWithMilestones(tx, mostTickets))
      await oneByOne(tickets, ({ id }) => db.write(ctx, (tx) => tellMilestones(tx, id)))
    },
  }
}

async function tellMilestones(tx: TenantTx, ticketId: string): Promise<void> {
  await store.holdTicket(tx, ticketId)
  for (const clock of await store.clocksOf(tx, [ticketId])) {
    const reading = readClock(clock.events, tx.ctx.now)
    for (const milestone of untold(reading, await store.toldOf(tx, clock.id))) {
      if (await store.tell(tx, clock, milestone)) await tx.record(milestoneReached(clock, milestone, reading.dueAt))
    }
    await projectClock(tx, clock)
  }
}
