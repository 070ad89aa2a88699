import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useSteadyPages } from '../../../../lib/steady/useSteadyPages.ts'
import { ticketCount } from '../api/counts.ts'
import { headOf, type ListData, ticketList } from '../api/list-pages.ts'
import { useMergedAway } from '../api/useMergedAway.ts'
import { useDistinctPages } from '../api/usePages.ts'
import { paramsFrom } from './filter-params.ts'
import type { TicketFilters } from './filters.ts'
import { queryOf } from './ticket-query.ts'

/** So many rows before the end, the next page is asked for. */
const early = 40

/** One list of tickets, held still while it is read. `key` names the one that is shown: its filters, as in an address. */
export function useTicketList(filters: TicketFilters, isReady = true) {
  const client = useQueryClient()
  const asked = paramsFrom(filters).toString()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same filters ask the same.
  const wanted = useMemo(() => queryOf(filters), [asked])
  const seen = useRef<ReadonlySet<number>>(new Set())
  const options = useMemo(() => ticketList(wanted, (page) => seen.current.has(page)), [wanted])
  // Until another list has come, the one before it stands: a change of filters does not blink.
  const query = useInfiniteQuery({ ...options, enabled: isReady, placeholderData: keepPreviousData })
  const count = useQuery({ ...ticketCount(wanted), enabled: isReady, placeholderData: keepPreviousData }).data
  const fresh = useDistinctPages(query.data)
  const [key, setKey] = useState(asked)
  if (key !== asked && !query.isPlaceholderData) setKey(asked)
  const pages = query.data?.pages
  const { items, newCount, reveal } = useSteadyPages(fresh, key, pages?.length ?? 0, useMergedAway())

  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query
  /** These rows are on the screen: their pages stay fresh, and near the end the next one is asked for. */
  const look = useCallback(
    (first: number, last: number) => {
      const ids = new Set([items[first]?.id, items[last]?.id])
      seen.current = new Set(pages?.flatMap((page, at) => (page.items.some(({ id }) => ids.has(id)) ? [at] : [])))
      // A reading that is under way comes first: asking for the next page would drop it.
      if (hasNextPage && !isFetching && !isFetchNextPageError && last > items.length - early) void fetchNextPage()
    },
    [items, pages, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage],
  )
  /** From the top, with what is new: of a long list, what was read further down is let go. */
  const renew = () => {
    reveal()
    client.setQueryData<ListData>(options.queryKey, (data) => data && headOf(data))
  }
  const isAll = query.data !== undefined && !hasNextPage
  const total = isAll ? items.length : count === undefined || count.isMore ? -1 : count.amount
  return { items, newCount, renew, query, key, count, total, look, wanted }
}

export type TicketList = ReturnType<typeof useTicketList>
