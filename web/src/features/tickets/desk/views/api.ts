import type { Page } from '@atum-desk/contract/common'
import type { CreateViewBody, UpdateViewBody, View, ViewCounts } from '@atum-desk/contract/views'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { del, get, patch, post } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'

const keys = {
  all: ['views'],
  list: ['views', 'list'],
  counts: ['views', 'counts'],
  one: (id: string) => ['views', 'one', id],
}

/** One's own and the shared ones, by position: the first 100, which are those that are counted. */
export const viewList = queryOptions({
  queryKey: keys.list,
  queryFn: ({ signal }) => get<Page<View>>(pathWith('/api/views', { limit: 100 }), signal),
  select: ({ items }) => items,
  staleTime: 60_000,
})

/** Each view is counted by a query of its own, in up to 5 s altogether (LST-2): no more often than every minute. */
export const viewCounts = queryOptions({
  queryKey: keys.counts,
  queryFn: ({ signal }) => get<ViewCounts>('/api/views/counts', signal),
  select: ({ items }) =>
    new Map(items.map(({ id, count, more }) => [id, count === null ? undefined : { amount: count, isMore: more }])),
  staleTime: 30_000,
  refetchInterval: 60_000,
})

export const viewById = (id: string, client: QueryClient) =>
  queryOptions({
    queryKey: keys.one(id),
    queryFn: ({ signal }) => get<View>(`/api/views/${encodeURIComponent(id)}`, signal),
    initialData: () => client.getQueryData<Page<View>>(keys.list)?.items.find((view) => view.id === id),
    initialDataUpdatedAt: () => client.getQueryState(keys.list)?.dataUpdatedAt,
    staleTime: 60_000,
  })

export const createView = (body: CreateViewBody) => post<CreateViewBody, View>('/api/views', body)

export const updateView = ({ id, version }: View, changes: Omit<UpdateViewBody, 'version'>) =>
  patch<UpdateViewBody, View>(`/api/views/${id}`, { version, ...changes })

export const removeView = ({ id }: View) => del<View>(`/api/views/${id}`)

/** What the server has just answered; the list and the counts are read again. */
export const keepView = (client: QueryClient, view: View): void => {
  client.setQueryData(keys.one(view.id), view)
  void client.invalidateQueries({ queryKey: keys.list })
  void client.invalidateQueries({ queryKey: keys.counts })
}

export const forgetView = (client: QueryClient, { id }: View): void => {
  client.removeQueries({ queryKey: keys.one(id) })
  client.setQueryData<Page<View>>(
    keys.list,
    (page) => page && { ...page, items: page.items.filter((view) => view.id !== id) },
  )
}
