import type { Reference } from '@atum-desk/contract/common'
import type { Ticket } from '@atum-desk/contract/tickets'

/** To whom a ticket can be given. */
export type Assignee = { readonly kind: 'person' | 'team' } & Reference

/** How the ticket will look: a team alone leaves it to whoever takes it (PRODUCT.md §3). */
export const assignedTo = (ticket: Ticket, { kind, id, name }: Assignee): Ticket => ({
  ...ticket,
  status: ticket.status === 'ACCEPTED' ? 'ASSIGNED' : ticket.status,
  assignee: kind === 'person' ? { id, name } : null,
  team: kind === 'team' ? { id, name } : ticket.team,
})
