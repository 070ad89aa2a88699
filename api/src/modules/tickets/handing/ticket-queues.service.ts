import type { Assignment } from '@atum-desk/contract/assignment'
import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { Context } from '../../../platform/access/context.ts'
import { toWire } from '../../../platform/clock.ts'
import type { ReaderDeps, TicketReader } from '../ticket-reader.ts'
import { referenceOf } from '../ticket-rows.store.ts'
import { expectVisible } from '../tickets.store.ts'
import * as assignments from './assignments.store.ts'
import * as queue from './ticket-queue.store.ts'

type QueueDeps = Pick<ReaderDeps, 'db'> & { reader: Pick<TicketReader, 'brief'> }

/** What waits in a team's queue, and in whose hands a ticket has been. */
export function createTicketQueues({ db, reader }: QueueDeps) {
  return {
    /** In the order in which it is given out. Throws not-found where there is no such team. */
    async waiting(ctx: Context, teamId: string, query: PageQuery): Promise<Page<TicketSummary>> {
      return db.read(ctx, async (tx) => {
        await queue.expectTeam(tx, teamId)
        return reader.brief(tx, await queue.waitingIn(tx, teamId, query))
      })
    },

    /** Who had it from when to when, oldest first. Throws not-found. */
    async assignments(ctx: Context, ticketId: string, query: PageQuery): Promise<Page<Assignment>> {
      return db.read(ctx, async (tx) => {
        await expectVisible(tx, ticketId)
        const { items, nextCursor } = await assignments.listOf(tx, ticketId, query)
        return { items: items.map(present), nextCursor }
      })
    },

    /** The first of each queue that gives its tickets out by itself, `perTeam` at most, the most urgent first. */
    toGiveOut: (ctx: Context, perTeam: number): Promise<queue.Waiting[]> =>
      db.read(ctx, (tx) => queue.toGiveOut(tx, perTeam)),
  }
}

const present = (row: assignments.AssignmentRow): Assignment => ({
  assignee: referenceOf(row.assigneeId, row.assigneeName),
  team: referenceOf(row.teamId, row.teamName),
  role: row.role,
  by: referenceOf(row.byId, row.byName),
  from: toWire(row.since),
  to: row.until && toWire(row.until),
})
