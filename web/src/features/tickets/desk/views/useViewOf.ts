import { useQuery, useQueryClient } from '@tanstack/react-query'
import { viewById } from './api.ts'

/** The view that an address names, if it names one. */
export function useViewOf(params: URLSearchParams) {
  const id = params.get('view') ?? undefined
  const client = useQueryClient()
  const query = useQuery({ ...viewById(id ?? '', client), enabled: id !== undefined })
  return { id, view: id === undefined ? undefined : query.data, query }
}
