import type { RouteObject } from 'react-router'
import { loadWords } from '../../lib/i18n/start.ts'

/** What everybody of the staff has for himself: his work, his search, a ticket that he opens, his preferences. */
export const ownPages: RouteObject[] = [
  {
    path: 'my',
    lazy: async () => {
      const [{ MyRoute }] = await Promise.all([import('./my.tsx'), loadWords('work')])
      return { Component: MyRoute }
    },
  },
  {
    path: 'search',
    lazy: async () => {
      const [{ SearchRoute }] = await Promise.all([import('./search.tsx'), loadWords('search')])
      return { Component: SearchRoute }
    },
  },
  {
    path: 'tickets/new',
    lazy: async () => {
      const [{ NewTicketRoute }] = await Promise.all([import('./new-ticket.tsx'), loadWords('open')])
      return { Component: NewTicketRoute }
    },
  },
  {
    path: 'preferences',
    lazy: async () => {
      const [{ PreferencesRoute }] = await Promise.all([
        import('./preferences.tsx'),
        ...(['notifications', 'preferences', 'ticket', 'lists'] as const).map(loadWords),
      ])
      return { Component: PreferencesRoute }
    },
  },
]
