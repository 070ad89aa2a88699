import type { Reference } from '@atum-desk/contract/common'
import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { TicketCommand, TicketPatch } from './domain/ticket-decision.ts'
import * as references from './ticket-references.store.ts'
import type { LockedTicket } from './tickets.store.ts'

/**
 * What the timeline tells of a change: the statuses, and the names behind the ids, which are checked on the way. Throws
 * `invalid-reference`.
 */
export async function detailsOf(
  tx: TenantReadTx,
  ticket: LockedTicket,
  command: TicketCommand,
  patch: TicketPatch,
): Promise<TicketEventDetails> {
  const to = { from: ticket.status, ...(patch.status && { to: patch.status }), ...(await named(tx, patch)) }
  const details = { ...to, ...(await previousOf(tx, ticket, patch)), ...handing(ticket, command) }
  if (command.action === 'reject') return { ...details, reason: command.reason }
  if (command.action !== 'accept') return details
  return { ...details, priority: patch.priority ?? ticket.priority, category: patch.category ?? ticket.category }
}

/** Who had it, where somebody else has it now. */
async function previousOf(tx: TenantReadTx, ticket: LockedTicket, patch: TicketPatch): Promise<TicketEventDetails> {
  const stays = (['assigneeId', 'teamId'] as const).every(
    (member) => (patch[member] ?? ticket[member]) === ticket[member],
  )
  const isEmptied = patch.assigneeId === null && ticket.assigneeId !== null
  if (stays && !isEmptied) return {}
  return { previous: await references.holder(tx, ticket) }
}

/** How it came to its new holder. */
function handing({ escalatedRole }: LockedTicket, command: TicketCommand): TicketEventDetails {
  switch (command.action) {
    case 'assign':
      return command.strategy === undefined ? {} : { strategy: command.strategy }
    case 'escalate':
      return { role: command.role, ...(command.reason !== undefined && { reason: command.reason }) }
    case 'deescalate':
      return {
        ...(escalatedRole !== null && { role: escalatedRole }),
        ...(command.reason !== undefined && { reason: command.reason }),
      }
    default:
      return {}
  }
}

/** The references of a patch by name; null where it empties one. Throws `invalid-reference`. */
export async function named(
  tx: TenantReadTx,
  { serviceId, assigneeId, teamId }: TicketPatch,
): Promise<TicketEventDetails> {
  return {
    ...(serviceId !== undefined && { service: await nameOf(tx, references.service, serviceId) }),
    ...(assigneeId !== undefined && { assignee: await nameOf(tx, references.assignee, assigneeId) }),
    ...(teamId !== undefined && { team: await nameOf(tx, references.team, teamId) }),
  }
}

type Find = (tx: TenantReadTx, id: string) => Promise<Reference>

const nameOf = async (tx: TenantReadTx, find: Find, id: string | null) => (id === null ? null : find(tx, id))
