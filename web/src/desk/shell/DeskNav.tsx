import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'
import { useMineCount, useQueueCount } from '../../features/tickets/desk/api/counts.ts'
import { allAddress, mineAddress } from '../../features/tickets/desk/list/filters.ts'
import { Count } from './Count.tsx'
import { NavItem } from './NavItem.tsx'

/** Only what this person's role opens. */
export function DeskNav() {
  const { t } = useTranslation('desk')
  const { pathname, search } = useLocation()
  const may = useMay()
  const mayTriage = may('ticket.inbox')
  const queue = useQueueCount(mayTriage)
  const mine = useMineCount()
  const isMine = pathname === '/tickets' && new URLSearchParams(search).get('assignee') === 'me'
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
      <NavItem to={mineAddress} isCurrent={isMine} count={<Count of={mine} />}>
        {t('nav.mine')}
      </NavItem>
      <NavItem to={allAddress} isCurrent={pathname.startsWith('/tickets') && !isMine}>
        {t('nav.tickets')}
      </NavItem>
    </nav>
  )
}
