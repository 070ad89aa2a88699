import type { Ticket } from '@atum-desk/contract/tickets'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { timelineOf } from '../api/queries.ts'
import { usePages } from '../api/usePages.ts'
import { momentsOf } from './timeline.ts'

/** All of it: the newest is at the end, and whoever opens a ticket wants that. A page holds 100 moments. */
export function useTimeline({ id, requester }: Ticket) {
  const query = useInfiniteQuery(timelineOf(id))
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  const entries = usePages(query.data)
  const moments = useMemo(() => entries && momentsOf(entries, requester.id), [entries, requester.id])
  return { query, moments }
}
