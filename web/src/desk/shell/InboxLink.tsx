import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { newQueue } from '../../features/tickets/api.ts'

export function InboxLink() {
  const { t } = useTranslation('desk')
  const { data } = useQuery(newQueue)
  return (
    <NavLink
      to="/inbox"
      className="flex items-center justify-between rounded-nav px-3 py-1.5 text-text-2 aria-[current=page]:bg-surface-3 aria-[current=page]:font-medium aria-[current=page]:text-text"
    >
      {t('nav.inbox')}
      {data && <span className="font-medium text-gold-text">{data.items.length}</span>}
    </NavLink>
  )
}
