import { createBrowserRouter, Navigate } from 'react-router'
import { SessionGate } from '../../features/session/SessionGate.tsx'
import { DeskShell } from '../shell/DeskShell.tsx'
import { InboxRoute } from './inbox.tsx'
import { SignInRoute } from './sign-in.tsx'

// The first screen comes with the entry; each further one is `lazy`, so that it costs nothing until it is opened.
export const router = createBrowserRouter(
  [
    { path: '/sign-in', Component: SignInRoute },
    {
      path: '/',
      Component: SessionGate,
      children: [
        {
          Component: DeskShell,
          children: [
            { index: true, element: <Navigate to="/inbox" replace /> },
            { path: 'inbox', Component: InboxRoute },
          ],
        },
      ],
    },
  ],
  { basename: '/desk' },
)
