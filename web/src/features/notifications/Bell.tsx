import { useQuery } from '@tanstack/react-query'
import { Bell as BellIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { Icon } from '../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../ui/primitives/VisuallyHidden.tsx'
import { unreadCount } from './unread.ts'

/** More than two digits do not fit, and tell nobody more. */
const most = 99

/** To the notifications, and how many are new. Without an answer it is a bell, and no lie. */
export function Bell() {
  const { t } = useTranslation('common')
  const count = useQuery(unreadCount).data?.count ?? 0
  const words = count === 0 ? '' : t('bell.unread', { count })
  return (
    <>
      <NavLink
        to="/notifications"
        className="grid size-control flex-none place-items-center rounded-control text-text-2 transition-colors duration-120 hover:bg-surface-3 hover:text-text aria-[current=page]:bg-surface-3 aria-[current=page]:text-text"
      >
        <span className="relative grid">
          <Icon of={BellIcon} className="size-4.5" />
          {count > 0 && (
            <span
              aria-hidden="true"
              className="absolute -inset-e-2.5 -top-2 grid h-4 min-w-4 place-items-center rounded-pill bg-gold px-1 font-semibold text-[12px] text-on-gold tabular-nums leading-none"
            >
              {count > most ? t('bell.many', { count: most }) : count}
            </span>
          )}
        </span>
        <VisuallyHidden>{words ? `${t('bell.name')}: ${words}` : t('bell.name')}</VisuallyHidden>
      </NavLink>
      <span role="status" className="sr-only">
        {words}
      </span>
    </>
  )
}
