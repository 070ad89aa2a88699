import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { SessionGate } from '../../features/session/SessionGate.tsx'
import { SessionSkeleton } from '../../features/session/SessionSkeleton.tsx'
import { Broken, BrokenPage } from '../../ui/feedback/Broken.tsx'
import { PortalShell } from '../shell/PortalShell.tsx'
import { NotFoundRoute } from './not-found.tsx'
import { RequestsRoute } from './requests.tsx'
import { SignInRoute } from './sign-in.tsx'

// The first screens come with the entry; each further one is loaded when it is opened.
const pages: RouteObject[] = [
  { index: true, element: <Navigate to="/requests" replace /> },
  { path: 'requests', Component: RequestsRoute },
  { path: 'requests/new', lazy: async () => ({ Component: (await import('./new-request.tsx')).NewRequestRoute }) },
  { path: 'requests/:number', lazy: async () => ({ Component: (await import('./request.tsx')).RequestRoute }) },
  { path: '*', Component: NotFoundRoute },
]

export const router = createBrowserRouter(
  [
    { path: '/sign-in', Component: SignInRoute, ErrorBoundary: BrokenPage },
    {
      Component: SessionGate,
      ErrorBoundary: BrokenPage,
      // While the code of the page that was asked for is on its way.
      HydrateFallback: SessionSkeleton,
      children: [
        {
          Component: PortalShell,
          children: [{ ErrorBoundary: Broken, children: pages }],
        },
      ],
    },
  ],
  { basename: '/portal' },
)
