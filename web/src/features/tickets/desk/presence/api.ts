import type { Presence, PresenceBody, PresenceState } from '@atum-desk/contract/live'
import { queryOptions } from '@tanstack/react-query'
import { del, put } from '../../../../lib/api/client.ts'
import { presenceKey } from '../../live.ts'

const path = (ticketId: string) => `/api/tickets/${ticketId}/presence`

/** Said again every 12 s (the server forgets after 30), while the page is looked at. Who else is there is the answer. */
export const presenceAt = (ticketId: string, state: () => PresenceState) =>
  queryOptions({
    queryKey: presenceKey(ticketId),
    queryFn: () => put<PresenceBody, Presence>(path(ticketId), { state: state() }),
    refetchInterval: 12_000,
    refetchOnWindowFocus: true,
    staleTime: 0,
    gcTime: 0,
  })

export const leavePresence = (ticketId: string) => del<Presence>(path(ticketId))
