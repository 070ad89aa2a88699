import { Plus } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useLocation } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'
import { whenOnline } from '../../lib/net/when-online.ts'
import { ThemeButton } from '../../ui/controls/ThemeButton.tsx'
import { HelpdeskMark } from '../../ui/icons/HelpdeskMark.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { AccountButton } from './AccountButton.tsx'

// After the first paint, as the account's sheet: a phone on a slow line shows the requests first.
const Bell = lazy(async () => ({
  default: (await whenOnline(() => import('../../features/notifications/Bell.tsx'))).Bell,
}))

const places = [
  { to: '/', title: 'nav.home' },
  { to: '/requests', title: 'nav.requests' },
] as const

export function TopBar() {
  const { t } = useTranslation('portal')
  const may = useMay()
  const { pathname } = useLocation()
  // Where the form, or its larger button, stands already, there is no second one.
  const offersNew = may('ticket.create') && !['/', '/requests/new'].includes(pathname)
  return (
    <header className="glass sticky top-0 z-5 [@media(max-height:30rem)]:static border-x-0! border-t-0! shadow-none! print:hidden">
      <div className="mx-auto flex h-16 max-w-page items-center gap-2 px-4 tablet:gap-6">
        <Link to="/" className="min-w-0 rounded-control p-1">
          <HelpdeskMark />
        </Link>
        <nav aria-label={t('nav.label')} className="max-tablet:hidden">
          {places.map(({ to, title }) => (
            <NavLink
              key={to}
              to={to}
              end
              className="rounded-control px-3 py-2 text-text-2 hover:text-text aria-[current=page]:font-medium aria-[current=page]:text-text"
            >
              {t(title)}
            </NavLink>
          ))}
        </nav>
        <span className="flex-1" />
        {offersNew && (
          <ButtonLink to="/requests/new" tone="primary" className="max-tablet:hidden">
            <Icon of={Plus} />
            {t('nav.new')}
          </ButtonLink>
        )}
        <div className="flex items-center gap-1">
          <Suspense fallback={<span className="size-control" />}>
            <Bell />
          </Suspense>
          {/* The account's sheet has it, too. */}
          <span className="max-[22rem]:hidden">
            <ThemeButton />
          </span>
          <AccountButton />
        </div>
      </div>
    </header>
  )
}
