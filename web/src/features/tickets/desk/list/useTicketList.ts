import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSteady } from '../../../../lib/steady/useSteady.ts'
import { ticketList } from '../api/queries.ts'
import { usePages } from '../api/usePages.ts'
import { paramsFrom, type TicketFilters } from './filters.ts'

const nobody: ReadonlySet<string> = new Set()

/** One list of tickets, held still while it is read. `key` names the one that is shown: its filters, as in an address. */
export function useTicketList(filters: TicketFilters) {
  // Until another list has come, the one before it stands: a change of filters does not blink.
  const query = useInfiniteQuery({ ...ticketList(filters), placeholderData: keepPreviousData })
  const fresh = usePages(query.data)
  const asked = paramsFrom(filters).toString()
  const [key, setKey] = useState(asked)
  if (key !== asked && !query.isPlaceholderData) setKey(asked)
  const { rows, newCount, reveal } = useSteady(fresh, `${key} pages ${query.data?.pages.length}`, nobody)
  return { items: useMemo(() => rows.map(({ item }) => item), [rows]), newCount, reveal, query, key }
}

export type TicketList = ReturnType<typeof useTicketList>
