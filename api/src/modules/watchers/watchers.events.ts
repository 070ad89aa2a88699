import type { Reference } from '@atum-desk/contract/common'
import type { DomainEvent } from '../../platform/events/event.ts'

export type Changed = Readonly<{ added: readonly Reference[]; removed: readonly Reference[] }>
type Ticket = Readonly<{ id: string; orgId: string }>

/** Who watches is for staff to know; who is on the CC, for everybody who sees the ticket. */
const changed = ({ id, orgId }: Ticket, member: 'watchers' | 'cc', { added, removed }: Changed): DomainEvent => ({
  name: 'ticket.watchers_changed',
  entity: { type: 'ticket', id, orgId },
  internal: member === 'watchers',
  details: { added, removed },
  change: { old: { [member]: removed.map(idOf) }, new: { [member]: added.map(idOf) } },
})

const idOf = (person: Reference) => person.id

export const watchersChanged = (ticket: Ticket, change: Changed) => changed(ticket, 'watchers', change)
export const ccChanged = (ticket: Ticket, change: Changed) => changed(ticket, 'cc', change)
