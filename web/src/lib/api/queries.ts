import { QueryClient } from '@tanstack/react-query'
import { liveState } from '../live/live-state.ts'

// A problem is shown with its Retry at once: three silent attempts would keep a person waiting for seven seconds. So is
// being offline, where a call would else wait without a word, and a helpdesk on the same machine can be reached anyway.
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 30_000, networkMode: 'always', refetchOnReconnect: true },
    mutations: { networkMode: 'always' },
  },
})

/**
 * For what others change while it is being looked at. The stream tells of it (lib/live); while there is none it is asked
 * for every 15 s, and with one every minute, in case something was missed. Rests while the tab is hidden.
 */
export const live = {
  refetchInterval: () => (liveState() === 'live' ? 60_000 : 15_000),
  refetchOnWindowFocus: true,
  staleTime: 5_000,
} as const
