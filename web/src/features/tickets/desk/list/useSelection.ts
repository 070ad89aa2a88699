import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { useQueryUpdate } from '../../../../lib/url/useQueryUpdate.ts'

/** The selection lives in the URL: it survives a reload, can be sent to a colleague, and Back returns to the list. */
export function useSelection(items: readonly TicketSummary[]) {
  const number = useSearchParams()[0].get('ticket')
  const update = useQueryUpdate()

  const select = useCallback(
    (ticket: TicketSummary | undefined) =>
      update((query) => {
        if (ticket) query.set('ticket', ticket.number)
        else query.delete('ticket')
        return query
      }),
    [update],
  )

  return { chosen: items.find((item) => item.number === number), select }
}
