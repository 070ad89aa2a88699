import { QueryClient } from '@tanstack/react-query'

// A problem is shown with its Retry at once: three silent attempts would keep a person waiting for seven seconds.
export const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } })

/** For what others change while it is being looked at. Rests while the tab is hidden, and looks again on return. */
export const live = { refetchInterval: 15_000, refetchOnWindowFocus: true, staleTime: 5_000 } as const
