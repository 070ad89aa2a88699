import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { TabLink } from '../../../../ui/primitives/TabLinks.tsx'
import { useMay } from '../../../session/useSession.ts'

const parts = [
  { key: 'details', path: '', permission: 'organization.manage' },
  { key: 'people', path: '/people', permission: 'user.manage' },
  { key: 'settings', path: '/settings', permission: 'setting.manage' },
] as const

/** The parts of one organization that this person's role opens. None for a new one. */
export function useOrganizationTabs(id: string | undefined): readonly TabLink[] | undefined {
  const { t } = useTranslation('people')
  const { pathname } = useLocation()
  const may = useMay()
  if (id === undefined) return undefined
  const address = `/admin/organizations/${id}`
  return parts
    .filter(({ permission }) => may(permission))
    .map(({ key, path }) => ({
      key,
      to: address + path,
      title: t(`organization.tab.${key}`),
      isCurrent: pathname === address + path,
    }))
}
