import type { View } from '@atum-desk/contract/views'
import { filtersFrom, isSameList, paramsFrom } from './filter-params.ts'
import type { TicketFilters } from './filters.ts'
import { filtersOf, sortOf } from './ticket-query.ts'

/** `/desk/tickets?view=id`, and no word beside it, is the view as it was kept (UX-4.6). */
export const isAsKept = (params: URLSearchParams): boolean =>
  params.has('view') && paramsFrom(filtersFrom(params)).size === 0

/** What the address asks for. */
export const filtersIn = (params: URLSearchParams, view: View | undefined): TicketFilters =>
  view && isAsKept(params) ? filtersOf(view.query) : filtersFrom(params)

/**
 * The address of a list: that of the view alone where nothing was changed, else with all filters as they are now. One
 * that was emptied says its order, so that it is not taken for the view.
 */
export const addressIn = (
  params: URLSearchParams,
  view: View | undefined,
  filters = filtersIn(params, view),
): URLSearchParams => {
  const id = params.get('view')
  const own = paramsFrom(filters)
  if (id === null) return own
  const address = new URLSearchParams({ view: id })
  if (view && isSameList(filters, filtersOf(view.query))) return address
  if (view && own.size === 0) own.set('sort', sortOf(filters))
  for (const [name, value] of own) address.set(name, value)
  return address
}
