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
  return lists
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap(({ items }) => items)
    .find((ticket) => ticket.number === number)
}
