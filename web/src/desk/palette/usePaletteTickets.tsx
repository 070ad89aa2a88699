import { History, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useUser } from '../../features/session/useSession.ts'
import { statusLooks } from '../../features/tickets/marks/looks.ts'
import { readRecent } from '../../lib/storage/recent.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { PaletteItem } from './palette-item.ts'
import { useFoundTickets } from './useFoundTickets.ts'

/** Tickets that were open lately, those that answer what was typed, and the way to all of them. */
export function usePaletteTickets(typed: string) {
  const { t } = useTranslation(['palette', 'terms'])
  const navigate = useNavigate()
  const { id: userId } = useUser()
  const [lately] = useState(() => readRecent(userId, 'tickets'))
  const { tickets, isFinding } = useFoundTickets(typed)
  const q = typed.trim()

  const found: PaletteItem[] = tickets.map(({ id, number, title, status, organization }) => ({
    id: `found-${id}`,
    title,
    text: [number, t(`terms:status.${status}`), organization.name].join(' · '),
    icon: <Icon name={statusLooks[status].glyph} className={`size-4 ${statusLooks[status].colour}`} />,
    keys: [],
    run: () => void navigate(`/tickets/${number}`),
  }))
  const recent: PaletteItem[] = lately.map(({ key, title }) => ({
    id: `recent-${key}`,
    title: `${key} ${title}`,
    icon: <Icon of={History} className="size-4 text-muted" />,
    keys: [],
    run: () => void navigate(`/tickets/${key}`),
  }))
  const all: PaletteItem = {
    id: 'search-all',
    title: t('palette:searchAll', { q }),
    icon: <Icon of={Search} className="size-4 text-muted" />,
    keys: [],
    run: () => void navigate(`/search?${new URLSearchParams({ q })}`),
  }
  return { found, recent, all: q === '' ? [] : [all], isFinding }
}
