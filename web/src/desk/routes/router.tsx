import { createBrowserRouter, type RouteObject } from 'react-router'
import { SessionGate } from '../../features/session/SessionGate.tsx'
import { SessionSkeleton } from '../../features/session/SessionSkeleton.tsx'
import { loadWords } from '../../lib/i18n/start.ts'
import { Broken, BrokenPage } from '../../ui/feedback/Broken.tsx'
import { prefetchRichText } from '../../ui/text/rich-text-code.ts'
import { DeskShell } from '../shell/DeskShell.tsx'
import { adminAreas } from './admin/pages.ts'
import { loadDashboardPage } from './dashboard-page.ts'
import { HomeRoute } from './home.tsx'
import { InboxRoute } from './inbox.tsx'
import { NotFoundRoute } from './not-found.tsx'
import { ownPages } from './own-pages.ts'
import { passwordPages } from './password-pages.ts'
import { SignInRoute } from './sign-in.tsx'
import { loadTicketPage } from './ticket-page.ts'
import { workshop } from './workshop.ts'

// The first screen comes with the entry; each further one is `lazy`, so that it costs nothing until it is opened.
const pages: RouteObject[] = [
  { index: true, Component: HomeRoute },
  { path: 'dashboard', lazy: loadDashboardPage },
  {
    path: 'inbox',
    lazy: async () => {
      prefetchRichText()
      return { Component: InboxRoute }
    },
  },
  ...ownPages,
  {
    path: 'tickets',
    lazy: async () => {
      const [{ TicketsRoute }] = await Promise.all([import('./tickets.tsx'), loadWords('lists')])
      return { Component: TicketsRoute }
    },
  },
  { path: 'tickets/:number', lazy: loadTicketPage },
  {
    path: 'notifications',
    lazy: async () => {
      const [{ NotificationsRoute }] = await Promise.all([import('./notifications.tsx'), loadWords('notifications')])
      return { Component: NotificationsRoute }
    },
  },
  {
    path: 'admin',
    lazy: async () => {
      const [{ AdminFrameRoute }] = await Promise.all([import('./admin/frame.tsx'), loadWords('admin')])
      return { Component: AdminFrameRoute }
    },
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./admin/overview.tsx')).OverviewRoute }) },
      ...adminAreas,
    ],
  },
  { path: '*', Component: NotFoundRoute },
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
        ...workshop,
        {
          path: '/',
          Component: SessionGate,
          children: [{ Component: DeskShell, children: [{ ErrorBoundary: Broken, children: pages }] }],
        },
      ],
    },
  ],
  { basename: '/desk' },
)
