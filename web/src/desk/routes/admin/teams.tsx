import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../../features/admin/edit/Loaded.tsx'
import { team } from '../../../features/teams/desk/api.ts'
import { TeamForm } from '../../../features/teams/desk/TeamForm.tsx'
import { TeamWork } from '../../../features/teams/desk/work/TeamWork.tsx'

export { TeamList as TeamsRoute } from '../../../features/teams/desk/TeamList.tsx'

export function NewTeamRoute() {
  return <TeamForm />
}

export function TeamRoute() {
  const { t } = useTranslation('teams')
  const { id = '' } = useParams()
  return (
    <Loaded query={useQuery(team(id))} back={t('title')} backTo="/admin/teams" failed={t('failed')}>
      {(stored) => <TeamForm key={stored.id} stored={stored} />}
    </Loaded>
  )
}

export function TeamWorkRoute() {
  const { id = '' } = useParams()
  return <TeamWork key={id} id={id} />
}
