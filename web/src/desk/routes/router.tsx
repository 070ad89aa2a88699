import { createBrowserRouter } from 'react-router'
import { SessionGate } from '../../features/session/SessionGate.tsx'
import { SessionSkeleton } from '../../features/session/SessionSkeleton.tsx'
import { DeskShell } from '../shell/DeskShell.tsx'
import { HomeRoute } from './home.tsx'
import { InboxRoute } from './inbox.tsx'
import { NotFoundRoute } from './not-found.tsx'
import { SignInRoute } from './sign-in.tsx'

// The first screen comes with the entry; each further one is `lazy`, so that it costs nothing until it is opened.
export const router = createBrowserRouter(
  [
    { path: '/sign-in', Component: SignInRoute },
    {
      path: '/',
      Component: SessionGate,
      // While the code of the page that was asked for is on its way.
      HydrateFallback: SessionSkeleton,
      children: [
        {
          Component: DeskShell,
          children: [
            { index: true, Component: HomeRoute },
            { path: 'inbox', Component: InboxRoute },
            { path: 'tickets', lazy: async () => ({ Component: (await import('./tickets.tsx')).TicketsRoute }) },
            { path: 'tickets/:number', lazy: async () => ({ Component: (await import('./ticket.tsx')).TicketRoute }) },
            { path: '*', Component: NotFoundRoute },
          ],
        },
      ],
    },
  ],
  { basename: '/desk' },
)
