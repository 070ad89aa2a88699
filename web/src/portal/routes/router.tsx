import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { SessionGate } from '../../features/session/SessionGate.tsx'
import { SessionSkeleton } from '../../features/session/SessionSkeleton.tsx'
import { loadWords } from '../../lib/i18n/start.ts'
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
  {
    path: 'notifications',
    lazy: async () => {
      const [{ NotificationsRoute }] = await Promise.all([import('./notifications.tsx'), loadWords('notifications')])
      return { Component: NotificationsRoute }
    },
  },
  {
    path: 'account',
    lazy: async () => {
      const [{ AccountRoute }] = await Promise.all([import('./account.tsx'), loadWords('notifications')])
      return { Component: AccountRoute }
    },
  },
  { path: '*', Component: NotFoundRoute },
]

// For who cannot sign in. Their own chunks: hardly anybody opens them.
const passwordPages: RouteObject[] = [
  {
    path: '/forgot-password',
    lazy: async () => ({ Component: (await import('./forgot-password.tsx')).ForgotPasswordRoute }),
  },
  {
    path: '/reset-password',
    lazy: async () => ({ Component: (await import('./reset-password.tsx')).ResetPasswordRoute }),
  },
  {
    path: '/invitation',
    lazy: async () => {
      const [{ InvitationRoute }] = await Promise.all([import('./invitation.tsx'), loadWords('invitation')])
      return { Component: InvitationRoute }
    },
  },
]

export const router = createBrowserRouter(
  [
    {
      ErrorBoundary: BrokenPage,
      // While the code of the page that was asked for is on its way.
      HydrateFallback: SessionSkeleton,
      children: [
        { path: '/sign-in', Component: SignInRoute },
        ...passwordPages,
        {
          Component: SessionGate,
          children: [{ Component: PortalShell, children: [{ ErrorBoundary: Broken, children: pages }] }],
        },
      ],
    },
  ],
  { basename: '/portal' },
)
