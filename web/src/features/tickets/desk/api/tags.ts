import type { TagPage } from '@atum-desk/contract/tags'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'

/** Tags in use that begin so. */
export const tagsNamed = (typed: string) =>
  queryOptions({
    queryKey: ['tags', typed],
    queryFn: ({ signal }) =>
      get<TagPage>(pathWith('/api/tags', { prefix: typed.trim().slice(0, 50), limit: 50 }), signal),
    select: ({ items }) => items.map(({ tag }) => tag),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
