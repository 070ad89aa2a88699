import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { mine } from '../list/filters.ts'
import { newQueue, ticketList } from './queries.ts'
import { useSentAway } from './useTriage.ts'

export interface Counted {
  readonly amount: number
  /** There are more than were read. */
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

const nobody: ReadonlySet<string> = new Set()

/** The open tickets that are assigned to this person. */
export function useMineCount(): Counted | undefined {
  const { data } = useInfiniteQuery(ticketList(mine))
  return counted(data, nobody)
}
