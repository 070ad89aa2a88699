import type { Setup } from '@atum-desk/contract/setup'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../../lib/api/client.ts'

/** Read again whenever the dashboard opens: one comes back from having done a step. */
export const setup = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => get<Setup>('/api/setup', signal),
  staleTime: 0,
})

/** Gone at once; it comes back if that was refused. */
export function useDismiss() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => post<object, Setup>('/api/setup/dismiss', {}),
    onMutate: () => {
      const before = queries.getQueryData(setup.queryKey)
      if (before) queries.setQueryData(setup.queryKey, { ...before, dismissed: true })
      return { before }
    },
    onError: (_error, _none, made) => {
      if (made?.before) queries.setQueryData(setup.queryKey, made.before)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: setup.queryKey }),
  })
}
