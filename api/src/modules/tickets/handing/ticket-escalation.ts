import type { TicketEscalation } from '@atum-desk/contract/assignment'
import { toWire } from '../../../platform/clock.ts'
import type { TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError } from '../../../platform/errors.ts'
import { wayBack } from '../domain/escalation.ts'
import type { Holder, TicketCommand } from '../domain/ticket-decision.ts'
import { possibleActions } from '../domain/ticket-workflow.ts'
import * as references from '../ticket-references.store.ts'
import { referenceOf } from '../ticket-rows.store.ts'
import type { LockedTicket } from '../tickets.store.ts'
import * as escalations from './escalations.store.ts'

/** Throws `already-taken`, with who has it. */
export async function expectUnheld(tx: TenantReadTx, ticket: LockedTicket): Promise<void> {
  const { assignee } = await references.holder(tx, ticket)
  if (assignee === null) return
  throw new AppError('already-taken', { detail: `${assignee.name} has it already.`, holder: assignee })
}

/** Throws `transition-refused`. */
export function expectEscalated({ status, escalatedRole }: LockedTicket): void {
  if (escalatedRole !== null) return
  const offered = possibleActions(status).filter((action) => action !== 'deescalate')
  throw new AppError('transition-refused', { detail: 'It is not escalated.', possibleActions: offered })
}

/** Who has the ticket when it is given back. Throws `transition-refused` where nobody could. */
export async function waysBack(tx: TenantReadTx, ticket: LockedTicket): Promise<Holder> {
  const [latest, before] = await escalations.openOf(tx, ticket.id)
  if (latest === undefined) throw new Error(`ticket ${ticket.id} is escalated, and nothing says where from`)
  const { assigneeId, teamId } = latest
  const works = { assigneeWorks: latest.assigneeWorks ?? false, teamWorks: latest.teamWorks ?? false }
  return wayBack({ assigneeId, teamId, ...works, escalatedRole: before?.role ?? null }, ticket.status)
}

/** Keeps where the ticket came from, in the transaction in which it is handed on. Throws `duplicate`. */
export async function keepEscalation(tx: TenantTx, ticket: LockedTicket, command: TicketCommand): Promise<void> {
  if (command.action === 'escalate') await keepRaised(tx, ticket, command)
  if (command.action === 'deescalate') await endLatest(tx, ticket)
  // Given to somebody outside of the role: whom it came from does not wait for it any more.
  if (command.action === 'assign' && ticket.escalatedRole !== null && !command.staysEscalated) {
    await escalations.end(tx, ticket.id)
  }
}

type Raised = Readonly<{ role: string; reason?: string | undefined }>

/** Raised on before anybody took it, it goes back to whom it came from at first: nobody had it in between. */
async function keepRaised(tx: TenantTx, ticket: LockedTicket, { role, reason }: Raised): Promise<void> {
  const isWaiting = ticket.assigneeId === null && ticket.escalatedRole !== null
  if (isWaiting && role === ticket.escalatedRole) {
    throw new AppError('duplicate', { detail: 'It is escalated to this role already, and waits there.' })
  }
  const latest = isWaiting ? await endLatest(tx, ticket) : undefined
  const from = latest ?? ticket
  await escalations.begin(tx, { ticket, role, reason, from: { assigneeId: from.assigneeId, teamId: from.teamId } })
}

async function endLatest(tx: TenantTx, ticket: LockedTicket) {
  const [latest] = await escalations.openOf(tx, ticket.id)
  if (latest !== undefined) await escalations.end(tx, ticket.id, latest.seq)
  return latest
}

/** For staff: what the ticket shows of it. Null: it is not escalated. */
export async function escalationOf(tx: TenantReadTx, ticket: Ticketed): Promise<TicketEscalation | null> {
  if (ticket.escalatedRole === null) return null
  const [latest] = await escalations.openOf(tx, ticket.id)
  if (latest === undefined) return null
  return {
    role: latest.role,
    from: referenceOf(latest.assigneeId, latest.assigneeName),
    fromTeam: referenceOf(latest.teamId, latest.teamName),
    at: toWire(latest.at),
    by: referenceOf(latest.byId, latest.byName),
    reason: latest.reason,
  }
}
type Ticketed = Readonly<{ id: string; escalatedRole: string | null }>
