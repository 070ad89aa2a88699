import type { UpdateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket } from '@atum-desk/contract/tickets'
import { edit } from '../api/commands.ts'
import { useTicketChange } from '../ticket/useTicketChange.ts'

/** Changes members of a ticket; `shown` is how they look until the server has answered. */
export function useEdit(number: string) {
  const change = useTicketChange(number)
  return (changes: Omit<UpdateTicketBody, 'version'>, shown: Partial<Ticket>) =>
    void change({ send: (seen) => edit(seen, changes), guess: (ticket) => ({ ...ticket, ...shown }) })
}
