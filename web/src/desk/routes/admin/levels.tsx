import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../../features/admin/edit/Loaded.tsx'
import { policy } from '../../../features/sla/desk/api.ts'
import { PolicyForm } from '../../../features/sla/desk/edit/PolicyForm.tsx'

export { ApplyPage as ApplyRoute } from '../../../features/sla/desk/apply/ApplyPage.tsx'
export { PolicyList as PoliciesRoute } from '../../../features/sla/desk/list/PolicyList.tsx'

export function NewPolicyRoute() {
  return <PolicyForm />
}

export function PolicyRoute() {
  const { t } = useTranslation('sla')
  const { id = '' } = useParams()
  return (
    <Loaded query={useQuery(policy(id))} back={t('title')} backTo="/admin/sla" failed={t('failed')}>
      {(stored) => <PolicyForm key={stored.id} stored={stored} />}
    </Loaded>
  )
}
