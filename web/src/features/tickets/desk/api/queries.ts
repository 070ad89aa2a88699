import type { Attachment } from '@atum-desk/contract/attachments'
import type { Page } from '@atum-desk/contract/common'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import { live } from '../../../../lib/api/queries.ts'
import { ticketKeys } from './keys.ts'

const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: Page<unknown>) => nextCursor ?? undefined,
}

/** The NEW queue, oldest first. */
export const newQueue = infiniteQueryOptions({
  ...pages,
  ...live,
  queryKey: ticketKeys.queue,
  queryFn: ({ pageParam: cursor, signal }) =>
    get<Page<TicketSummary>>(pathWith('/api/internal/tickets/new', { cursor }), signal),
})

/** `number` as people quote it, ATD-1042; the server also takes an id. */
export const ticketByNumber = (number: string) =>
  queryOptions({
    ...live,
    queryKey: ticketKeys.one(number),
    queryFn: ({ signal }) => get<Ticket>(`/api/tickets/${encodeURIComponent(number)}`, signal),
  })

/** Oldest first, in pages of 100: few tickets have a second one. */
export const timelineOf = (id: string) =>
  infiniteQueryOptions({
    ...pages,
    ...live,
    queryKey: ticketKeys.timeline(id),
    queryFn: ({ pageParam: cursor, signal }) =>
      get<Page<TimelineEntry>>(pathWith(`/api/tickets/${id}/timeline`, { limit: 100, cursor }), signal),
  })

export const filesOf = (id: string) =>
  queryOptions({
    queryKey: ticketKeys.files(id),
    queryFn: ({ signal }) => get<Page<Attachment>>(pathWith(`/api/tickets/${id}/attachments`, { limit: 100 }), signal),
  })
