import type { Location } from 'react-router'

/** What the page of a ticket that was opened from a list carries with it unseen: it is there after a reload, too. */
export interface FromList {
  readonly list: string
}

/** The list that this ticket was opened from; undefined where it was opened by its address. */
export const listOf = ({ state }: Location): string | undefined => {
  const list: unknown = state?.list
  return typeof list === 'string' && list.startsWith('/tickets') ? list : undefined
}

/** The list itself, without the ticket that is selected in it. */
export const addressOf = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string => {
  const params = new URLSearchParams(search)
  params.delete('ticket')
  return params.size > 0 ? `${pathname}?${params}` : pathname
}
