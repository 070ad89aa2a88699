import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { TabLink } from '../../../ui/primitives/TabLinks.tsx'

/** The team itself, and what its members have in hand. None for a new one. */
export function useTeamTabs(id: string | undefined): readonly TabLink[] | undefined {
  const { t } = useTranslation('teams')
  const { pathname } = useLocation()
  if (id === undefined) return undefined
  const address = `/admin/teams/${id}`
  return [
    { key: 'team', to: address, title: t('tab.team'), isCurrent: pathname === address },
    { key: 'work', to: `${address}/work`, title: t('tab.work'), isCurrent: pathname === `${address}/work` },
  ]
}
