import type { TicketEventDetails, TicketEventName } from '@atum-desk/contract/timeline'
import type { DomainEvent } from '../../platform/events/event.ts'

type Ticket = Readonly<{ id: string; orgId: string; number: number }>
type LinkedAs = NonNullable<TicketEventDetails['kind']>

/** One that names another: a customer who may not see that one is told of it by no name (timeline.store.ts, the policies). */
const aboutTwo = (
  name: TicketEventName,
  { id, orgId }: Ticket,
  other: Ticket,
  told: Pick<DomainEvent, 'change'> & { kind?: LinkedAs; sharedWithCustomers?: true },
): DomainEvent => ({
  name,
  entity: { type: 'ticket', id, orgId },
  internal: false,
  details: {
    ticket: { id: other.id, number: `ATD-${other.number}` },
    ...(told.kind !== undefined && { kind: told.kind }),
    ...(told.sharedWithCustomers && { sharedWithCustomers: true }),
  },
  ...(told.change && { change: told.change }),
})

/** `kind`: what the ticket is to the other one. */
export const linked = (ticket: Ticket, kind: LinkedAs, other: Ticket) =>
  aboutTwo('ticket.linked', ticket, other, { kind, change: { old: null, new: { kind, ticket: other.id } } })

export const unlinked = (ticket: Ticket, kind: LinkedAs, other: Ticket) =>
  aboutTwo('ticket.unlinked', ticket, other, { kind, change: { old: { kind, ticket: other.id }, new: null } })

/** `shared`: those whose ticket it was are shown the other one too, whether or not they could see it. */
export const merged = (ticket: Ticket, into: Ticket, shared = false) =>
  aboutTwo('ticket.merged', ticket, into, {
    ...(shared && { sharedWithCustomers: true }),
    change: { old: { mergedInto: null }, new: { mergedInto: into.id } },
  })

export const absorbed = (ticket: Ticket, other: Ticket) => aboutTwo('ticket.absorbed', ticket, other, {})

export const unmerged = (ticket: Ticket, from: Ticket) =>
  aboutTwo('ticket.unmerged', ticket, from, { change: { old: { mergedInto: from.id }, new: { mergedInto: null } } })

export const released = (ticket: Ticket, other: Ticket) => aboutTwo('ticket.released', ticket, other, {})

export const split = (ticket: Ticket, into: Ticket) => aboutTwo('ticket.split', ticket, into, {})
