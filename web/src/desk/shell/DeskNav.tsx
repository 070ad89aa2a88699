import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'
import { useMineCount, useQueueCount } from '../../features/tickets/desk/api/counts.ts'
import { allAddress } from '../../features/tickets/desk/list/filters.ts'
import { useOpenSections } from '../admin/useOpenSections.ts'
import { Count } from './Count.tsx'
import { NavItem } from './NavItem.tsx'

/** Only what this person's role opens. */
export function DeskNav() {
  const { t } = useTranslation('desk')
  const { pathname, search } = useLocation()
  const isTickets = pathname.startsWith('/tickets') && pathname !== '/tickets/new'
  const isView = pathname === '/tickets' && new URLSearchParams(search).has('view')
  const may = useMay()
  const mayTriage = may('ticket.inbox')
  const queue = useQueueCount(mayTriage)
  const mine = useMineCount()
  const mayAdminister = useOpenSections().length > 0
  return (
    <nav aria-label={t('nav.label')} className="grid gap-0.5">
      {may('report.read') && (
        <NavItem to="/dashboard" isCurrent={pathname === '/dashboard'}>
          {t('nav.dashboard')}
        </NavItem>
      )}
      {mayTriage && (
        <NavItem to="/inbox" isCurrent={pathname === '/inbox'} count={<Count of={queue} />}>
          {t('nav.inbox')}
        </NavItem>
      )}
      <NavItem to="/my" isCurrent={pathname === '/my'} count={<Count of={mine} />}>
        {t('nav.my')}
      </NavItem>
      <NavItem to={allAddress} isCurrent={isTickets && !isView}>
        {t('nav.tickets')}
      </NavItem>
      <NavItem to="/search" isCurrent={pathname === '/search'}>
        {t('nav.search')}
      </NavItem>
      {mayAdminister && (
        <NavItem to="/admin" isCurrent={pathname.startsWith('/admin')}>
          {t('nav.admin')}
        </NavItem>
      )}
    </nav>
  )
}
