import { House, type LucideIcon, MessagesSquare, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { useMay } from '../../features/session/useSession.ts'
import { Icon } from '../../ui/icons/Icon.tsx'

function Place({ to, icon, title }: { to: string; icon: LucideIcon; title: string }) {
  return (
    <NavLink
      to={to}
      end
      className="grid justify-items-center gap-0.5 border-transparent border-t-2 py-2 text-center text-[12px] text-text-2 leading-4 -outline-offset-2! aria-[current=page]:border-gold aria-[current=page]:font-medium aria-[current=page]:text-text"
    >
      <Icon of={icon} className="size-5" />
      {title}
    </NavLink>
  )
}

const forms = ['/requests/new', '/account']

/**
 * Under the thumb on a phone, but where a form is filled in. It scrolls along where a screen, or what zoom leaves of it,
 * is too low for it.
 */
export function PhoneNav() {
  const { t } = useTranslation('portal')
  const mayCreate = useMay()('ticket.create')
  if (forms.includes(useLocation().pathname)) return null
  return (
    <nav
      aria-label={t('nav.main')}
      className="glass sticky bottom-0 z-5 grid auto-cols-fr grid-flow-col border-x-0! border-b-0! shadow-none! [@media(max-height:30rem)]:static tablet:hidden print:hidden"
    >
      <Place to="/" icon={House} title={t('nav.home')} />
      <Place to="/requests" icon={MessagesSquare} title={t('nav.requests')} />
      {mayCreate && <Place to="/requests/new" icon={Plus} title={t('nav.new')} />}
    </nav>
  )
}
