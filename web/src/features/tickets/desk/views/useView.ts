import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { viewById } from './api.ts'

/** The view that the address names, if it names one. */
export function useView() {
  const id = useSearchParams()[0].get('view') ?? undefined
  const client = useQueryClient()
  const query = useQuery({ ...viewById(id ?? '', client), enabled: id !== undefined })
  return { id, view: id === undefined ? undefined : query.data, query }
}
