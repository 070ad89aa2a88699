import type { View } from '@atum-desk/contract/views'
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useQueryUpdate } from '../../../../lib/url/useQueryUpdate.ts'
import type { TicketFilters } from './filters.ts'
import { addressIn, filtersIn, isAsKept } from './view-address.ts'

/**
 * The filters of the list, in the address: those of the view, or what was made of them since. A change begins a new
 * list: what was selected in the old one is let go.
 */
export function useTicketFilters(view: View | undefined) {
  const [params] = useSearchParams()
  const update = useQueryUpdate()
  // The same object for the same filters, whatever else the address holds.
  const address = addressIn(params, view).toString()
  const filters = useMemo(() => filtersIn(new URLSearchParams(address), view), [address, view])
  const change = useCallback(
    (next: (filters: TicketFilters) => Partial<TicketFilters>) =>
      update((query) => {
        const current = filtersIn(query, view)
        return addressIn(query, view, { ...current, ...next(current) })
      }),
    [update, view],
  )
  return { filters, change, isChanged: view !== undefined && !isAsKept(params) }
}

export type ChangeFilters = ReturnType<typeof useTicketFilters>['change']
