import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useCallback, useEffect, useState } from 'react'
import { useNavigation, useSearchParams } from 'react-router'
import { keepQuery } from '../../../../lib/url/keep-query.ts'
import { useQueryUpdate } from '../../../../lib/url/useQueryUpdate.ts'

/** Chromium takes 200 changes of the address in ten seconds; a key that is held down makes 30 in one. In ms. */
const rest = 150

const withTicket = (number: string | undefined) => (query: URLSearchParams) => {
  if (number === undefined) query.delete('ticket')
  else query.set('ticket', number)
  return query
}

/**
 * The selection lives in the URL: it survives a reload, can be sent to a colleague, and Back returns to the list. While
 * one walks it runs ahead, and the address follows when one rests; `keep` writes it at once, before the page is left.
 */
export function useSelection(items: readonly TicketSummary[]) {
  const asked = useSearchParams()[0].get('ticket') ?? undefined
  const update = useQueryUpdate()
  const [number, setNumber] = useState(asked)
  const [seen, setSeen] = useState(asked)
  // The address changed by another hand: Back, a row that was pressed.
  if (seen !== asked) {
    setSeen(asked)
    setNumber(asked)
  }

  // While the page is being left, another change of the address would bring that to nothing.
  const isLeaving = useNavigation().state !== 'idle'
  useEffect(() => {
    if (number === asked || isLeaving) return
    const timer = setTimeout(() => update(withTicket(number)), rest)
    return () => clearTimeout(timer)
  }, [number, asked, isLeaving, update])

  const select = useCallback((ticket: TicketSummary | undefined) => setNumber(ticket?.number), [])
  const keep = useCallback((ticket: TicketSummary) => {
    setNumber(ticket.number)
    keepQuery(withTicket(ticket.number))
  }, [])
  return { chosen: items.find((item) => item.number === number), select, keep }
}
