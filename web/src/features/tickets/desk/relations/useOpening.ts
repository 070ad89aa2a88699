import type { Ticket } from '@atum-desk/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { ticketKeys } from '../api/keys.ts'
import type { NewTicketWords } from './NewTicketForm.tsx'

/** Opens a ticket, and goes to it. The same words make one ticket, however often they are sent (TKT-8). */
export function useOpening(open: (words: NewTicketWords, key: string) => Promise<Ticket>) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const sent = useRef({ words: '', key: '' })
  return useMutation({
    mutationFn: (words: NewTicketWords) => {
      const said = JSON.stringify(words)
      if (sent.current.words !== said) sent.current = { words: said, key: crypto.randomUUID() }
      return open(words, sent.current.key)
    },
    onSuccess: (ticket) => {
      client.setQueryData(ticketKeys.one(ticket.number), ticket)
      void client.invalidateQueries({ queryKey: ticketKeys.all })
      void navigate(`/tickets/${ticket.number}`)
    },
  })
}
