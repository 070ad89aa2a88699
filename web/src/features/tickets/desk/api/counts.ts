import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { TicketCount, TicketFilter } from '@atum-desk/contract/views'
import { type InfiniteData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import { live } from '../../../../lib/api/queries.ts'
import { mine } from '../list/filters.ts'
import { queryOf } from '../list/ticket-query.ts'
import { ticketKeys } from './keys.ts'
import { newQueue } from './queries.ts'
import { useSentAway } from './useTriage.ts'

export interface Counted {
  readonly amount: number
  /** There are more than were counted. */
  readonly isMore: boolean
}

const counted = (data: InfiniteData<Page<TicketSummary>> | undefined, away: ReadonlySet<string>): Counted | undefined =>
  data && {
    amount: data.pages.flatMap(({ items }) => items).filter(({ id }) => !away.has(id)).length,
    isMore: data.pages.at(-1)?.nextCursor != null,
  }

/** What waits for acceptance. What this person has just accepted or declined is not counted any more. */
export function useQueueCount(isAllowed: boolean): Counted | undefined {
  const { data } = useInfiniteQuery({ ...newQueue, enabled: isAllowed })
  return counted(data, useSentAway())
}

/** How many tickets a list has, up to 999 (LST-2). */
export const ticketCount = (query: TicketFilter) =>
  queryOptions({
    ...live,
    queryKey: ticketKeys.count(query),
    queryFn: ({ signal }) => get<TicketCount>(pathWith('/api/tickets/count', { ...query, sort: undefined }), signal),
    select: ({ count, more }): Counted => ({ amount: count, isMore: more }),
  })

/** The open tickets that are assigned to this person. */
export function useMineCount(): Counted | undefined {
  return useQuery(ticketCount(queryOf(mine))).data
}
