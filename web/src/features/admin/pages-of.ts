import type { Page } from '@atum-desk/contract/common'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { get } from '../../lib/api/client.ts'
import { pathWith } from '../../lib/api/path.ts'

type Filters = Parameters<typeof pathWith>[1]

/** A keyset-paged list of the API: `pagesOf<Organization>('/api/orgs', { q })`. Until another has come, the one before stands. */
export const pagesOf = <Item>(path: string, filters: Filters = {}) =>
  infiniteQueryOptions({
    queryKey: [path, 'list', filters],
    queryFn: ({ pageParam: cursor, signal }) => get<Page<Item>>(pathWith(path, { ...filters, cursor }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  })
