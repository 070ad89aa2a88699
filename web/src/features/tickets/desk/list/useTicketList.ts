import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ticketList } from '../api/queries.ts'
import { usePages } from '../api/usePages.ts'
import { useSteady } from '../steady/useSteady.ts'
import { paramsFrom, type TicketFilters } from './filters.ts'

const nobody: ReadonlySet<string> = new Set()

/** One list of tickets, held still while it is read. `key` names it: the filters, as the address has them. */
export function useTicketList(filters: TicketFilters) {
  const query = useInfiniteQuery(ticketList(filters))
  const fresh = usePages(query.data)
  const key = paramsFrom(filters).toString()
  const { rows, newCount, reveal } = useSteady(fresh, `${key} pages ${query.data?.pages.length}`, nobody)
  return { items: useMemo(() => rows.map(({ item }) => item), [rows]), newCount, reveal, query, key }
}

export type TicketList = ReturnType<typeof useTicketList>
