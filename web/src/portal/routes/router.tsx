import { Suspense } from 'react'
import { BrowserRouter, Outlet, Route, Routes } from 'react-router'
import { SessionGate } from '../../features/session/SessionGate.tsx'
import { SessionSkeleton } from '../../features/session/SessionSkeleton.tsx'
import { BrokenPage } from '../../ui/feedback/Broken.tsx'
import { Caught } from '../../ui/feedback/Caught.tsx'
import { prefetchRichText } from '../../ui/text/rich-text-code.ts'
import { PortalShell } from '../shell/PortalShell.tsx'
import { HomeRoute } from './home.tsx'
import { page } from './page.ts'

const SignIn = page(async () => (await import('./sign-in.tsx')).SignInRoute)
const ForgotPassword = page(async () => (await import('./forgot-password.tsx')).ForgotPasswordRoute)
const ResetPassword = page(async () => (await import('./reset-password.tsx')).ResetPasswordRoute)
const Invitation = page(async () => (await import('./invitation.tsx')).InvitationRoute, 'invitation')
const Requests = page(async () => (await import('./requests.tsx')).RequestsRoute)
const NewRequest = page(async () => (await import('./new-request.tsx')).NewRequestRoute, 'request')
const Request = page(async () => {
  prefetchRichText()
  return (await import('./request.tsx')).RequestRoute
}, 'request')
const Notifications = page(async () => (await import('./notifications.tsx')).NotificationsRoute, 'notifications')
const Account = page(async () => (await import('./account.tsx')).AccountRoute, 'notifications', 'preferences')
const NotFound = page(async () => (await import('./not-found.tsx')).NotFoundRoute)

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
    <BrowserRouter basename="/portal">
      <Routes>
        <Route element={<Frame />}>
          <Route path="sign-in" element={<SignIn />} />
          <Route path="forgot-password" element={<ForgotPassword />} />
          <Route path="reset-password" element={<ResetPassword />} />
          <Route path="invitation" element={<Invitation />} />
          <Route element={<SessionGate />}>
            <Route element={<PortalShell />}>
              <Route index element={<HomeRoute />} />
              <Route path="requests" element={<Requests />} />
              <Route path="requests/new" element={<NewRequest />} />
              <Route path="requests/:number" element={<Request />} />
              <Route path="notifications" element={<Notifications />} />
              <Route path="account" element={<Account />} />
              <Route path="*" element={<NotFound />} />
            </Route>
          </Route>
        </Route>
      </Routes>
    </BrowserRouter>
  )
}
