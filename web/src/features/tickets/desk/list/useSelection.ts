import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** The selection lives in the URL: it survives a reload, can be sent to a colleague, and Back returns to the list. */
export function useSelection(items: readonly TicketSummary[]) {
  const [params, setParams] = useSearchParams()
  const number = params.get('ticket')

  const select = useCallback(
    (ticket: TicketSummary | undefined) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (ticket) next.set('ticket', ticket.number)
          else next.delete('ticket')
          return next
        },
        // flushSync: a second j, pressed before the next frame, starts from where the first one went.
        { replace: true, flushSync: true },
      ),
    [setParams],
  )

  return { chosen: items.find((item) => item.number === number), select }
}
