import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { filtersFrom, paramsFrom, type TicketFilters } from './filters.ts'

/** The filters of the list, in the address. A change begins a new list: what was selected in the old one is let go. */
export function useTicketFilters() {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(() => filtersFrom(params), [params])
  const change = useCallback(
    (next: Partial<TicketFilters>) =>
      setParams((before) => paramsFrom({ ...filtersFrom(before), ...next }), { replace: true }),
    [setParams],
  )
  return { filters, change }
}

export type ChangeFilters = ReturnType<typeof useTicketFilters>['change']
