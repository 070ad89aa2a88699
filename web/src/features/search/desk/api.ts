import type { Page } from '@atum-desk/contract/common'
import type { SearchHit } from '@atum-desk/contract/search'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { get } from '../../../lib/api/client.ts'
import { pathWith } from '../../../lib/api/path.ts'
import { type Asked, openStatuses } from './query.ts'

export const hitsFor = ({ q, status, priority }: Asked) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'search', { q, status, priority }],
    queryFn: ({ pageParam: cursor, signal }) =>
      get<Page<SearchHit>>(
        pathWith('/api/search', { q, status: status === 'open' ? openStatuses : status, priority, limit: 20, cursor }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // What was found stays where it is while one reads it; another search, or this one again, looks anew.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    enabled: q !== '',
  })
