import type { TicketAction, TicketStatus } from '@atum-desk/contract/tickets'

interface Standing {
  readonly status: TicketStatus
  readonly allowedActions: readonly TicketAction[]
}

/** A question of ours, or a solution that wants a word. */
const waitsForCustomer = ({ status, allowedActions }: Standing): boolean =>
  status === 'WAITING_CUSTOMER' || (status === 'RESOLVED' && allowedActions.includes('close'))

/** What waits for the customer, and what we work on. Solved ones that want no word are neither. */
export const partsOf = <Ticket extends Standing>(tickets: readonly Ticket[]) => ({
  waiting: tickets.filter(waitsForCustomer),
  open: tickets.filter((ticket) => ticket.status !== 'RESOLVED' && !waitsForCustomer(ticket)),
})
