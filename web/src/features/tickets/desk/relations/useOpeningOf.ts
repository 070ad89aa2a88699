import type { Ticket } from '@atum-desk/contract/tickets'
import { useNavigate } from 'react-router'
import { useOpening } from '../../useOpening.ts'
import { ticketKeys } from '../api/keys.ts'
import type { NewTicketWords } from './NewTicketForm.tsx'

/** Out of another ticket, and goes to it. */
export function useOpeningOf(open: (words: NewTicketWords, key: string) => Promise<Ticket>) {
  const navigate = useNavigate()
  const { send, ...state } = useOpening({ open, keyOf: ticketKeys.one, all: ticketKeys.all })
  const openIt = async (words: NewTicketWords) => {
    const ticket = await send(words)
    if (ticket) await navigate(`/tickets/${ticket.number}`)
  }
  return { ...state, open: (words: NewTicketWords) => void openIt(words) }
}
