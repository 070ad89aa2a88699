import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { ticketKeys } from '../api/keys.ts'

/** What a list has already told of a ticket: enough for its header, while the rest is on its way. */
export function useGlimpse(number: string): TicketSummary | undefined {
  const client = useQueryClient()
  const lists = [ticketKeys.lists, ticketKeys.queue].flatMap((queryKey) =>
    client.getQueriesData<InfiniteData<Page<TicketSummary>>>({ queryKey }),
  )
  // No copy of 10,000 rows is made to find one of them.
  for (const [, data] of lists)
    for (const { items } of data?.pages ?? []) {
      const found = items.find((ticket) => ticket.number === number)
      if (found) return found
    }
  return undefined
}
