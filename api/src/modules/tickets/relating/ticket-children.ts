import type { ChildResult, StatusBody } from '@atum-desk/contract/ticket-bodies'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError, invalid } from '../../../platform/errors.ts'
import type { TicketCommand } from '../domain/ticket-decision.ts'
import { authorizeAction } from '../tickets.policy.ts'
import { presentRelatedTicket } from '../tickets.present.ts'
import * as store from '../tickets.store.ts'
import { openBelow } from './ticket-children.store.ts'

type Answer = StatusBody['openChildren']
type Move = (tx: TenantTx, ticket: store.LockedTicket, command: TicketCommand) => Promise<void>

/** What the children are solved with: what their parent is, or was. */
type Solution = Readonly<{ resolution: string; rootCause: string }>

/**
 * TKT-10: whoever solves or closes a ticket with open children says what becomes of them. Answers what is left to do once
 * the ticket itself has moved. Throws `open-children`, naming them, where nobody said; `validation-failed` for an answer
 * that goes with another status.
 */
export async function childrenOf(
  tx: TenantTx,
  ticket: store.LockedTicket,
  command: TicketCommand,
  answer: Answer,
): Promise<(move: Move, by: string) => Promise<ChildResult[]>> {
  const solution = solutionOf(ticket, command)
  if (answer === 'close' && command.action !== 'close') throw invalid('/openChildren', 'close', 'goes with CLOSED')
  const open = solution === null ? [] : await openBelow(tx, ticket.id)
  if (solution === null || open.length === 0 || answer === 'leave') return async () => []
  if (answer === undefined) throw unsaid(ticket, open.map(presentRelatedTicket))
  return async (move, by) => {
    const results: ChildResult[] = []
    for (const { id } of open) results.push(await follow(tx, id, { move, by, answer, solution }))
    return results
  }
}

function solutionOf(ticket: store.LockedTicket, command: TicketCommand): Solution | null {
  if (command.action === 'resolve') return command
  const { resolution, rootCause } = ticket
  return command.action === 'close' && resolution !== null && rootCause !== null ? { resolution, rootCause } : null
}

function unsaid({ number }: store.LockedTicket, openChildren: ReturnType<typeof presentRelatedTicket>[]): AppError {
  const numbers = openChildren.map((child) => child.number).join(', ')
  const detail = `ATD-${number} has open children: ${numbers}. Say in "openChildren" what becomes of them.`
  return new AppError('open-children', { detail, openChildren })
}

type Following = Readonly<{ move: Move; by: string; answer: 'resolve' | 'close'; solution: Solution }>

/** One that cannot follow stays as it is, and keeps no other from it. */
async function follow(tx: TenantTx, id: string, { move, by, answer, solution }: Following): Promise<ChildResult> {
  const child = await store.lock(tx, id)
  try {
    authorizeAction(tx.ctx, 'resolve', child)
    if (answer === 'close') authorizeAction(tx.ctx, 'close', child)
    await move(tx, child, { action: 'resolve', by, ...solution })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return {
      ticket: presentRelatedTicket(child),
      followed: false,
      problem: { code: error.code, detail: error.message },
    }
  }
  if (answer === 'close') await move(tx, await store.lock(tx, id), { action: 'close' })
  const status = answer === 'close' ? 'CLOSED' : 'RESOLVED'
  return { ticket: presentRelatedTicket({ ...child, status }), followed: true }
}
