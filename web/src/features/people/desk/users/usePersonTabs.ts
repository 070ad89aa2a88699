import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { TabLink } from '../../../../ui/primitives/TabLinks.tsx'

const parts = [
  { key: 'details', path: '' },
  { key: 'sessions', path: '/sessions' },
] as const

export function usePersonTabs(id: string): readonly TabLink[] {
  const { t } = useTranslation('people')
  const { pathname } = useLocation()
  const address = `/admin/users/${id}`
  return parts.map(({ key, path }) => ({
    key,
    to: address + path,
    title: t(`person.tab.${key}`),
    isCurrent: pathname === address + path,
  }))
}
