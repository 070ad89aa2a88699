import { Suspense } from 'react'
import { BrowserRouter, matchPath, Outlet, Route, Routes } from 'react-router'
import { SessionGate } from '../../features/session/SessionGate.tsx'
import { SessionSkeleton } from '../../features/session/SessionSkeleton.tsx'
import { BrokenPage } from '../../ui/feedback/Broken.tsx'
import { Caught } from '../../ui/feedback/Caught.tsx'
import { prefetchRichText } from '../../ui/text/rich-text-code.ts'
import { PortalShell } from '../shell/PortalShell.tsx'
import { HomeRoute } from './home.tsx'
import { Opened, type Page, page } from './page.tsx'

interface Place {
  readonly path: string
  readonly page: Page
}

const atTheDoor: readonly Place[] = [
  { path: 'sign-in', page: page(async () => (await import('./sign-in.tsx')).SignInRoute) },
  { path: 'forgot-password', page: page(async () => (await import('./forgot-password.tsx')).ForgotPasswordRoute) },
  { path: 'reset-password', page: page(async () => (await import('./reset-password.tsx')).ResetPasswordRoute) },
  { path: 'invitation', page: page(async () => (await import('./invitation.tsx')).InvitationRoute, 'invitation') },
]

const request = async () => {
  prefetchRichText()
  return (await import('./request.tsx')).RequestRoute
}

const inside: readonly Place[] = [
  { path: 'requests', page: page(async () => (await import('./requests.tsx')).RequestsRoute) },
  { path: 'requests/new', page: page(async () => (await import('./new-request.tsx')).NewRequestRoute, 'request') },
  { path: 'requests/:number', page: page(request, 'request') },
  {
    path: 'notifications',
    page: page(async () => (await import('./notifications.tsx')).NotificationsRoute, 'notifications'),
  },
  {
    path: 'account',
    page: page(async () => (await import('./account.tsx')).AccountRoute, 'notifications', 'preferences'),
  },
  { path: '*', page: page(async () => (await import('./not-found.tsx')).NotFoundRoute) },
]

const basename = '/portal'

/** The page of an address, on its way while the session still is. */
export const preloadPage = (pathname: string): void =>
  [...atTheDoor, ...inside]
    .find(({ path }) => path !== '*' && matchPath(`${basename}/${path}`, pathname))
    ?.page.preload()

// By its path: another page is another one, and not the same with something else in it.
const routesOf = (places: readonly Place[]) =>
  places.map(({ path, page }) => <Route key={path} path={path} element={<Opened key={path} page={page} />} />)

/** The frame around every page: what cannot even be drawn says so, and what is on its way shows its shape. */
function Frame() {
  return (
    <Caught fallback={<BrokenPage />}>
      <Suspense fallback={<SessionSkeleton />}>
        <Outlet />
      </Suspense>
    </Caught>
  )
}

/**
 * The portal's addresses. Home comes with the entry; each further page is loaded when it is opened. Without
 * react-router's data router: nothing here needs its loaders, and a phone is spared 18 KB.
 */
export function Router() {
  return (
    <BrowserRouter basename={basename}>
      <Routes>
        <Route element={<Frame />}>
          {routesOf(atTheDoor)}
          <Route element={<SessionGate />}>
            <Route element={<PortalShell />}>
              <Route index element={<HomeRoute />} />
              {routesOf(inside)}
            </Route>
          </Route>
        </Route>
      </Routes>
    </BrowserRouter>
  )
}
