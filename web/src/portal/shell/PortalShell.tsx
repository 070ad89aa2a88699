import { Suspense, useEffect, useRef } from 'react'
import { Outlet, useLocation } from 'react-router'
import { ConnectionBar } from '../../features/live/ConnectionBar.tsx'
import { useLive } from '../../features/live/useLive.ts'
import { useUser } from '../../features/session/useSession.ts'
import { WrongDoor } from '../../features/session/WrongDoor.tsx'
import { isStaff } from '../../lib/api/session-user.ts'
import { usePageScroll } from '../../lib/scroll/usePageScroll.ts'
import { Broken } from '../../ui/feedback/Broken.tsx'
import { Caught } from '../../ui/feedback/Caught.tsx'
import { Toasts } from '../../ui/feedback/Toasts.tsx'
import { SkipLink } from '../../ui/frame/SkipLink.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { PhoneNav } from './PhoneNav.tsx'
import { TopBar } from './TopBar.tsx'
import { useWorker } from './useWorker.ts'

function Shell() {
  const { pathname } = useLocation()
  const content = useRef<HTMLElement>(null)
  const before = useRef(pathname)
  useLive()
  useWorker()
  usePageScroll()

  // Another page begins at its beginning, for the keyboard and for those who listen, too.
  useEffect(() => {
    if (before.current !== pathname) content.current?.focus({ preventScroll: true })
    before.current = pathname
  }, [pathname])

  return (
    <div className="dusk flex min-h-full flex-col">
      <SkipLink to="content" />
      <TopBar />
      <ConnectionBar className="border-b" />
      <main
        ref={content}
        id="content"
        tabIndex={-1}
        className="outline-none mx-auto w-full max-w-page flex-1 px-4 pt-6 pb-12 tablet:pt-10 tablet:pb-24"
      >
        <Caught at={pathname} fallback={<Broken />}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </Caught>
      </main>
      <PhoneNav />
      <Toasts />
    </div>
  )
}

/** Staff who sign in here are told where their place is. */
export function PortalShell() {
  return isStaff(useUser()) ? <WrongDoor at="portal" /> : <Shell />
}
