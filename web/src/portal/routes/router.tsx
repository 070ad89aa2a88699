import { createBrowserRouter, Navigate } from 'react-router'
import { SessionGate } from '../../features/session/SessionGate.tsx'
import { PortalShell } from '../shell/PortalShell.tsx'
import { NotFoundRoute } from './not-found.tsx'
import { RequestsRoute } from './requests.tsx'
import { SignInRoute } from './sign-in.tsx'

// The first screens come with the entry; each further one is loaded when it is opened.
export const router = createBrowserRouter(
  [
    { path: '/sign-in', Component: SignInRoute },
    {
      Component: SessionGate,
      children: [
        {
          Component: PortalShell,
          children: [
            { index: true, element: <Navigate to="/requests" replace /> },
            { path: 'requests', Component: RequestsRoute },
            {
              path: 'requests/new',
              lazy: async () => ({ Component: (await import('./new-request.tsx')).NewRequestRoute }),
            },
            {
              path: 'requests/:number',
              lazy: async () => ({ Component: (await import('./request.tsx')).RequestRoute }),
            },
            { path: '*', Component: NotFoundRoute },
          ],
        },
      ],
    },
  ],
  { basename: '/portal' },
)
