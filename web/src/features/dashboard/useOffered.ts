import type { Page } from '@atum-desk/contract/common'
import { useQuery } from '@tanstack/react-query'
import { asFailure } from '../../lib/api/problem.ts'
import { type Offer, offerOf } from './api.ts'

export interface Offered {
  readonly items: readonly Offer[]
  /** There are no others. */
  readonly isWhole: boolean
}

/** One call brings a hundred; `select` of a query. */
export const offered = ({ items, nextCursor }: Page<Offer>): Offered => ({
  items: items.filter(({ active }) => active),
  isWhole: nextCursor === null,
})

/** What there is to choose from, the chosen one included, however far down the list it stands. */
export function useOffered(kind: 'orgs' | 'teams', list: Offered | undefined, id: string | undefined) {
  const isMissing = id !== undefined && list !== undefined && !list.items.some((one) => one.id === id)
  const isFurtherDown = isMissing && !list.isWhole
  const { data: one, error } = useQuery({ ...offerOf(kind, id ?? ''), enabled: isFurtherDown })
  const isUnknown = one ? !one.active : error !== null && asFailure(error).code === 'not-found'
  return {
    items: list && isFurtherDown && one?.active ? [...list.items, one] : list?.items,
    isGone: isMissing && (list.isWhole || isUnknown),
  }
}
