import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { move } from '../actions/ticket-actions.service.ts'
import { possibleActions } from '../domain/ticket-workflow.ts'
import * as references from '../ticket-references.store.ts'
import { lockAll } from '../tickets.store.ts'

/**
 * For the helpdesk itself, in the transaction of whatever makes it do so; `cause` is the reason that staff read. Answers
 * whether it escalated: not what is over, not yet accepted or merged, not what is with that role or in the hands of one
 * of its people already, and not to a role that works no tickets any more.
 */
export async function escalateToRole(tx: TenantTx, ticketId: string, role: string, cause: string): Promise<boolean> {
  const ticket = (await lockAll(tx, [ticketId])).get(ticketId)
  if (ticket === undefined || ticket.mergedIntoId !== null) return false
  if (!possibleActions(ticket.status).includes('escalate') || ticket.escalatedRole === role) return false
  if (!(await references.worksTickets(tx, role))) return false
  if (ticket.assigneeId !== null && (await references.hasRole(tx, ticket.assigneeId, role))) return false
  await move(tx, ticket, { action: 'escalate', role, reason: cause })
  return true
}
