import { Plus } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'
import { ThemeButton } from '../../ui/controls/ThemeButton.tsx'
import { HelpdeskMark } from '../../ui/icons/HelpdeskMark.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { AccountButton } from './AccountButton.tsx'

// After the first paint, as the account's sheet: a phone on a slow line shows the requests first.
const Bell = lazy(async () => ({ default: (await import('../../features/notifications/Bell.tsx')).Bell }))

export function TopBar() {
  const { t } = useTranslation('portal')
  const may = useMay()
  return (
    <header className="glass sticky top-0 z-5 border-x-0! border-t-0! shadow-none! print:hidden">
      <div className="mx-auto flex h-16 max-w-page items-center gap-2 px-4 tablet:gap-6">
        <Link to="/requests" className="rounded-control p-1">
          <HelpdeskMark />
        </Link>
        <nav aria-label={t('nav.label')} className="flex-1">
          <NavLink
            to="/requests"
            end
            className="rounded-control px-3 py-2 text-text-2 hover:text-text aria-[current=page]:font-medium aria-[current=page]:text-text max-tablet:hidden"
          >
            {t('nav.requests')}
          </NavLink>
        </nav>
        {may('ticket.create') && (
          <ButtonLink to="/requests/new" tone="primary" className="max-tablet:hidden">
            <Icon of={Plus} />
            {t('nav.new')}
          </ButtonLink>
        )}
        <div className="flex items-center gap-1">
          <Suspense fallback={<span className="size-control" />}>
            <Bell />
          </Suspense>
          <ThemeButton />
          <AccountButton />
        </div>
      </div>
    </header>
  )
}
