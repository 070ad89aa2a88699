import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { viewCounts, viewList } from '../../features/tickets/desk/views/api.ts'
import { Count } from './Count.tsx'
import { NavItem } from './NavItem.tsx'

/** The lists that were kept under a name: one's own, and those that are shared. Nothing while there is none. */
export function DeskViews() {
  const { t } = useTranslation('desk')
  const headingId = useId()
  const { pathname, search } = useLocation()
  const { data: views = [] } = useQuery(viewList)
  const { data: counts } = useQuery({ ...viewCounts, enabled: views.length > 0 })
  const current = pathname === '/tickets' ? new URLSearchParams(search).get('view') : null
  if (views.length === 0) return null
  return (
    <nav aria-labelledby={headingId} className="mt-5 grid grid-cols-1 gap-0.5">
      <h2 id={headingId} className="px-3 pb-1 font-medium text-meta text-muted">
        {t('nav.views')}
      </h2>
      {views.map(({ id, name }) => (
        <NavItem key={id} to={`/tickets?view=${id}`} isCurrent={id === current} count={<Count of={counts?.get(id)} />}>
          <bdi title={name} className="min-w-0 truncate">
            {name}
          </bdi>
        </NavItem>
      ))}
    </nav>
  )
}
