import type { DeescalateBody, EscalateBody, TakeBody, TeamStrategy } from '@atum-desk/contract/assignment'
import type { AssignBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket, TicketAction } from '@atum-desk/contract/tickets'
import type { Context } from '../../../platform/access/context.ts'
import { createLine } from '../../../platform/db/in-line.ts'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { expectVersion } from '../../../platform/errors.ts'
import { callerOf, move } from '../actions/ticket-actions.service.ts'
import { createRefusals } from '../actions/ticket-refusals.ts'
import type { TicketCommand } from '../domain/ticket-decision.ts'
import type { ReaderDeps, TicketReader } from '../ticket-reader.ts'
import * as references from '../ticket-references.store.ts'
import { authorizeAction } from '../tickets.policy.ts'
import * as store from '../tickets.store.ts'
import { expectEscalated, expectUnheld, waysBack } from './ticket-escalation.ts'
import * as queue from './ticket-queue.store.ts'

/** Who of a team gets a ticket now, by the team's strategy; null where it has none, or nobody is free. */
type Choose = (
  tx: TenantTx,
  asked: Readonly<{ ticketId: string; teamId: string; tags: readonly string[] }>,
) => Promise<Readonly<{ assigneeId: string; strategy: TeamStrategy }> | null>

export type HandingDeps = Pick<ReaderDeps, 'db' | 'settings'> & {
  reader: Pick<TicketReader, 'presented'>
  assignment: Readonly<{ choose: Choose }>
}

type Plan = Readonly<{
  version: number | undefined
  command(tx: TenantTx, ticket: store.LockedTicket): Promise<TicketCommand>
}>

/**
 * Who has a ticket. Locks are taken in one order by everybody: the ticket, then the team, then its people by their ids.
 * All of them throw not-found, forbidden, version-conflict and transition-refused.
 */
export function createTicketHanding({ db, settings, reader, assignment }: HandingDeps) {
  const narrowed = createRefusals({ settings })
  const inLine = createLine()

  async function act(ctx: Context, id: string, action: TicketAction, { version, command }: Plan): Promise<Ticket> {
    return db.write(ctx, async (tx) => {
      const ticket = await store.lock(tx, id)
      return narrowed(ctx, tx, ticket, async () => {
        if (action === 'deescalate') expectEscalated(ticket)
        authorizeAction(ctx, action, ticket)
        if (action === 'take') await expectUnheld(tx, ticket)
        expectVersion(ticket, version)
        await move(tx, ticket, await command(tx, ticket))
        return reader.presented(tx, id)
      })
    })
  }

  /** Given to a team alone, it is at once given on to whom the team's strategy chooses. */
  async function assigning(tx: TenantTx, ticket: store.LockedTicket, { assigneeId, teamId }: AssignBody) {
    const { id: ticketId, tags } = ticket
    const isTeams = teamId !== undefined && assigneeId === undefined
    const chosen = isTeams ? await assignment.choose(tx, { ticketId, teamId, tags }) : null
    const staysEscalated = assigneeId !== undefined && (await references.hasRole(tx, assigneeId, ticket.escalatedRole))
    return { action: 'assign', assigneeId, teamId, staysEscalated, ...chosen } as const
  }

  return {
    /** Also throws invalid-reference. */
    assign(ctx: Context, id: string, { version, ...to }: AssignBody): Promise<Ticket> {
      const give = () => act(ctx, id, 'assign', { version, command: (tx, ticket) => assigning(tx, ticket, to) })
      return to.teamId === undefined || to.assigneeId !== undefined ? give() : inLine(to.teamId, give)
    },

    /** What nobody has is the caller's now. Of many at once one gets it; the others get already-taken, with who has it. */
    take: (ctx: Context, id: string, { version }: TakeBody) =>
      act(ctx, id, 'take', { version, command: async () => ({ action: 'take', by: callerOf(ctx) }) }),

    /** Away from whom it is with, to whoever of that role takes it. Also throws invalid-reference, duplicate. */
    escalate: (ctx: Context, id: string, { version, role, reason }: EscalateBody) =>
      act(ctx, id, 'escalate', {
        version,
        async command(tx) {
          await references.workingRole(tx, role)
          return { action: 'escalate', role, reason }
        },
      }),

    /** Back to exactly whom it came from. */
    deescalate: (ctx: Context, id: string, { version, reason }: DeescalateBody) =>
      act(ctx, id, 'deescalate', {
        version,
        command: async (tx, ticket) => ({ action: 'deescalate', to: await waysBack(tx, ticket), reason }),
      }),
    giveOut: createGiveOut({ db, assignment }),
  }
}

/**
 * For the helpdesk itself: gives a ticket that waits in a team's queue to whom the team's strategy chooses. Answers
 * whether it did; `gone`: it does not wait there any more, or somebody has it in hand at this moment.
 */
function createGiveOut({ db, assignment }: Pick<HandingDeps, 'db' | 'assignment'>) {
  return async (ctx: Context, id: string, teamId: string): Promise<'given' | 'nobody' | 'gone'> =>
    db.write(ctx, async (tx) => {
      const ticket = await queue.lockWaiting(tx, id, teamId)
      if (ticket === undefined) return 'gone'
      const chosen = await assignment.choose(tx, { ticketId: id, teamId, tags: ticket.tags })
      if (chosen === null) return 'nobody'
      await move(tx, ticket, { action: 'assign', ...chosen })
      return 'given'
    })
}
