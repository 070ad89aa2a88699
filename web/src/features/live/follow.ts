import type { LiveEvent, LivePresence, Presence } from '@atum-desk/contract/live'
import type { UnreadCount } from '@atum-desk/contract/notifications'
import type { QueryClient, QueryFilters } from '@tanstack/react-query'
import type { Frame } from '../../lib/live/frames.ts'
import { type LiveState, liveState, subscribeLiveState } from '../../lib/live/live-state.ts'
import { spaced } from '../../lib/live/spaced.ts'
import { startLive } from '../../lib/live/start-live.ts'
import { notificationKeys } from '../notifications/unread.ts'
import { isOfTicket, isOfTickets, presenceKey } from '../tickets/live.ts'
import { renewAfterPages } from './renew.ts'

/** An open ticket follows at once; a list, which a busy helpdesk changes many times a second, every 2 s. */
const pause = { ticket: 300, lists: 2_000 } as const

/** Makes what was read read again when a frame says that it has changed. Events carry ids alone, never what is shown. */
export const followerOf = (client: QueryClient) => {
  const changed = new Set<string>()

  const renew = (what: QueryFilters) =>
    // What nobody looks at is read when somebody looks again.
    renewAfterPages(client, what, document.hidden ? 'none' : 'active')
  // While a change of this tab's own is under way, reading would show for a moment what was before it; it reads all after.
  const isWriting = () => client.isMutating({ mutationKey: ['tickets'] }) > 0

  const renewTickets = spaced(() => {
    const ids = new Set(changed)
    changed.clear()
    if (!isWriting()) renew({ predicate: (query) => isOfTicket(query, ids) })
  }, pause.ticket)
  const renewLists = spaced(() => {
    if (!isWriting()) renew({ predicate: isOfTickets })
  }, pause.lists)
  const renewNotifications = spaced(() => renew({ queryKey: notificationKeys.lists }), pause.lists)

  return ({ event, data }: Frame): void => {
    if (event === 'reset') void client.invalidateQueries()
    if (event === 'ticket') {
      const { ticketId }: LiveEvent = JSON.parse(data)
      changed.add(ticketId)
      renewTickets()
      renewLists()
    }
    if (event === 'presence') {
      const { ticketId, people }: LivePresence = JSON.parse(data)
      client.setQueryData<Presence>(presenceKey(ticketId), { people })
    }
    if (event === 'unread') {
      client.setQueryData<UnreadCount>(notificationKeys.unread, JSON.parse(data))
      renewNotifications()
    }
  }
}

export const stateFollowerOf = (client: QueryClient) => {
  let wasLive = false
  return (state: LiveState): void => {
    // From here on it is asked for: what is shown says at once whether that works, and not in a minute.
    if (state === 'reconnecting') renewAfterPages(client, { predicate: isOfTickets }, 'active')
    if (state !== 'live' || wasLive) return
    wasLive = true
    // What changed after the page was read and before anybody listened is told to nobody.
    renewAfterPages(client, { queryKey: ['tickets'] }, 'active')
    renewAfterPages(client, { queryKey: notificationKeys.lists }, 'active')
  }
}

export const follow = (userId: string, client: QueryClient, signal: AbortSignal): void => {
  if (signal.aborted) return
  const onState = stateFollowerOf(client)
  signal.addEventListener(
    'abort',
    subscribeLiveState(() => onState(liveState())),
  )
  startLive(userId, followerOf(client), signal)
}
