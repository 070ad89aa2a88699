import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { QueryClient } from '@tanstack/react-query'
import { ticketKeys } from './keys.ts'
import type { ListData } from './list-pages.ts'

/**
 * What the server has just said of some tickets, shown in every list that has them: also where no page is read again.
 * What was merged leaves them.
 */
export const putIntoLists = (client: QueryClient, tickets: readonly TicketSummary[]): void => {
  const news = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const isMergedNow = ({ id, mergedAt }: TicketSummary) => mergedAt !== null && news.has(id)
  client.setQueriesData<ListData>({ queryKey: ticketKeys.lists }, (data) =>
    data
      ? {
          ...data,
          pages: data.pages.map((page) =>
            page.items.some(({ id }) => news.has(id))
              ? {
                  ...page,
                  items: page.items.map((item) => news.get(item.id) ?? item).filter((item) => !isMergedNow(item)),
                }
              : page,
          ),
        }
      : data,
  )
}
