import type { CreateTicketBody } from '@atum-desk/contract/ticket-bodies'
import type { Ticket } from '@atum-desk/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type ApiFailure, asFailure } from '../../../../lib/api/problem.ts'
import { ticketKeys } from '../api/keys.ts'
import { openTicket } from './api.ts'

/** Opens a ticket once, however often the button is pressed and whatever the network does (TKT-8). */
export function useOpenTicket() {
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()
  const attempt = useRef({ body: '', key: '' })

  const open = async (body: CreateTicketBody): Promise<Ticket | undefined> => {
    // The same words again are the same ticket; other words are another one.
    const text = JSON.stringify(body)
    if (attempt.current.body !== text) attempt.current = { body: text, key: crypto.randomUUID() }
    setBusy(true)
    setFailure(undefined)
    try {
      const ticket = await openTicket(body, attempt.current.key)
      client.setQueryData(ticketKeys.one(ticket.number), ticket)
      void client.invalidateQueries({ queryKey: ticketKeys.all })
      return ticket
    } catch (error) {
      setFailure(asFailure(error))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, failure, open }
}
