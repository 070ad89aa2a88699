import { Fragment, lazy, Suspense, useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { suggestLocale } from '../../lib/i18n/start.ts'
import { whenOnline } from '../../lib/net/when-online.ts'
import { TimeZone } from '../../lib/time/TimeZone.ts'
import { SessionFailed } from './SessionFailed.tsx'
import { SessionSkeleton } from './SessionSkeleton.tsx'
import { useSession } from './useSession.ts'

const ExpiredSheet = lazy(async () => ({
  default: (await whenOnline(() => import('./ExpiredSheet.tsx'))).ExpiredSheet,
}))

/** Lets only signed-in people through; others sign in first and then come to where they wanted to go. */
export function SessionGate() {
  const session = useSession()
  const { pathname, search } = useLocation()
  const user = 'user' in session ? session.user : undefined

  useEffect(() => {
    if (user?.locale) void suggestLocale(user.locale)
  }, [user?.locale])

  if (session.status === 'loading') return <SessionSkeleton />
  if (session.status === 'failed') return <SessionFailed failure={session.failure} />
  if (!user) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
  return (
    <TimeZone value={user.timeZone}>
      {/* Another person begins with fresh pages. */}
      <Fragment key={user.id}>
        <Outlet />
      </Fragment>
      <Suspense>{session.status === 'expired' && <ExpiredSheet email={user.email} />}</Suspense>
    </TimeZone>
  )
}
