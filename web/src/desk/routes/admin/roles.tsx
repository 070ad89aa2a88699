import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../../features/admin/edit/Loaded.tsx'
import { role } from '../../../features/people/desk/roles/api.ts'
import { RoleForm } from '../../../features/people/desk/roles/RoleForm.tsx'

export { ExplainScreen as ExplainRoute } from '../../../features/people/desk/roles/ExplainScreen.tsx'
export { RolesScreen as RolesRoute } from '../../../features/people/desk/roles/RolesScreen.tsx'

export const NewRoleRoute = () => <RoleForm />

export function RoleRoute() {
  const { t } = useTranslation('people')
  const { name = '' } = useParams()
  return (
    <Loaded query={useQuery(role(name))} back={t('roles.list')} backTo="/admin/roles" failed={t('roles.failed')}>
      {(stored) => <RoleForm key={stored.name} stored={stored} />}
    </Loaded>
  )
}
