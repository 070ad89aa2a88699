import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get } from '../../lib/api/client.ts'
import { pathWith } from '../../lib/api/path.ts'
import { useRested } from '../../lib/time/useRested.ts'

/** Shorter than a list's: here nobody waits, he presses on. */
const pause = 150
const most = 6
const none: readonly TicketSummary[] = []

/** Tickets by number or by words, a moment after typing. What cannot be read as a search finds nothing, and says nothing. */
export function useFoundTickets(typed: string) {
  const q = typed.trim().slice(0, 200)
  const asked = useRested(q, pause)
  const isAsking = asked !== '' && q !== ''
  const { data, isFetching } = useQuery({
    queryKey: ['tickets', 'palette', asked],
    queryFn: ({ signal }) => get<Page<TicketSummary>>(pathWith('/api/tickets', { q: asked, limit: most }), signal),
    enabled: isAsking,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  return { tickets: (isAsking && data?.items) || none, isFinding: q !== '' && (isFetching || asked !== q) }
}
