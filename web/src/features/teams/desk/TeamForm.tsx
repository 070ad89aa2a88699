import type { Team } from '@atum-desk/contract/catalog'
import { useTranslation } from 'react-i18next'
import { EditScreen } from '../../admin/edit/EditScreen.tsx'
import { TeamFields } from './TeamFields.tsx'
import { useTeamEdit } from './useTeamEdit.ts'
import { useTeamTabs } from './useTeamTabs.ts'

/** A new one, or one that is there. */
export function TeamForm({ stored }: { stored?: Team }) {
  const { t } = useTranslation('teams')
  const edit = useTeamEdit(stored)
  return (
    <EditScreen
      title={stored?.name ?? t('new')}
      back={t('title')}
      backTo="/admin/teams"
      tabs={useTeamTabs(stored?.id)}
      edit={edit}
      submit={t(stored ? 'save' : 'create')}
      labels={{
        name: t('name'),
        strategy: t('strategy.label'),
        capacity: t('capacity.label'),
        memberIds: t('members'),
        active: t('active'),
      }}
    >
      <TeamFields edit={edit} isNew={!stored} />
    </EditScreen>
  )
}
