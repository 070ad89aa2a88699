import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { filtersFrom, paramsFrom, type TicketFilters } from './filters.ts'

/** The filters of the list, in the address. A change begins a new list: what was selected in the old one is let go. */
export function useTicketFilters() {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(() => filtersFrom(params), [params])
  const change = useCallback(
    (next: (filters: TicketFilters) => Partial<TicketFilters>) =>
      setParams(
        (before) => {
          const current = filtersFrom(before)
          return paramsFrom({ ...current, ...next(current) })
        },
        // flushSync: a second press, before the next frame, adds to the first one.
        { replace: true, flushSync: true },
      ),
    [setParams],
  )
  return { filters, change }
}

export type ChangeFilters = ReturnType<typeof useTicketFilters>['change']
