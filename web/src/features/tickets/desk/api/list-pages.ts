import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { TicketFilter } from '@atum-desk/contract/views'
import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import { live } from '../../../../lib/api/queries.ts'
import { joined } from './joined.ts'
import { ticketKeys } from './keys.ts'

/** The most that the API gives at once. */
const pageSize = 100
/** So many pages are read again whenever something changes; of a longer list, beside them, those that are looked at. */
const freshPages = 2

/** Where a page stands in the list, and the cursor that brings it. */
interface PagePlace {
  readonly at: number
  readonly cursor: string | undefined
}

export type ListData = InfiniteData<Page<TicketSummary>, PagePlace>
export type IsSeen = (page: number) => boolean

const first: PagePlace = { at: 0, cursor: undefined }

/**
 * A list in pages, as far as it was scrolled. TanStack Query reads all pages again when something has changed, one after
 * the other: with 10,000 rows a hundred calls for one event. A page further down that nobody sees is therefore given
 * back as it was read, unless what stands above it has moved.
 */
export const ticketList = (query: TicketFilter, isSeen: IsSeen) =>
  infiniteQueryOptions({
    ...live,
    queryKey: ticketKeys.list(query),
    queryFn: async ({ pageParam: { at, cursor }, signal, client, queryKey }) => {
      const known = at < freshPages ? undefined : client.getQueryData<ListData>(queryKey)
      const page = known?.pages[at]
      const isInPlace = known?.pageParams[at]?.cursor === cursor
      if (page && isInPlace && !isSeen(at)) return page
      const path = pathWith('/api/tickets', { ...query, limit: pageSize, cursor })
      const read = await get<Page<TicketSummary>>(path, signal)
      return page && !isInPlace ? joined(read, page) : read
    },
    initialPageParam: first,
    getNextPageParam: ({ nextCursor }, pages): PagePlace | undefined =>
      nextCursor === null ? undefined : { at: pages.length, cursor: nextCursor },
  })

/** The list as it is begun anew: what was read further down is let go. */
export const headOf = ({ pages, pageParams }: ListData): ListData => ({
  pages: pages.slice(0, freshPages),
  pageParams: pageParams.slice(0, freshPages),
})
