import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useQueryUpdate } from '../../../../lib/url/useQueryUpdate.ts'
import { filtersFrom, paramsFrom, type TicketFilters } from './filters.ts'

/** The filters of the list, in the address. A change begins a new list: what was selected in the old one is let go. */
export function useTicketFilters() {
  const [params] = useSearchParams()
  const update = useQueryUpdate()
  // The same object for the same filters, whatever else the address holds.
  const key = paramsFrom(filtersFrom(params)).toString()
  const filters = useMemo(() => filtersFrom(new URLSearchParams(key)), [key])
  const change = useCallback(
    (next: (filters: TicketFilters) => Partial<TicketFilters>) =>
      update((query) => {
        const current = filtersFrom(query)
        return paramsFrom({ ...current, ...next(current) })
      }),
    [update],
  )
  return { filters, change }
}

export type ChangeFilters = ReturnType<typeof useTicketFilters>['change']
