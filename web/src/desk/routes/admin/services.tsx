import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../../features/admin/edit/Loaded.tsx'
import { service } from '../../../features/services/desk/edit/api.ts'
import { ServiceForm } from '../../../features/services/desk/edit/ServiceForm.tsx'

export { ServiceList as ServicesRoute } from '../../../features/services/desk/edit/ServiceList.tsx'

export function NewServiceRoute() {
  return <ServiceForm />
}

export function ServiceRoute() {
  const { t } = useTranslation('services')
  const { id = '' } = useParams()
  return (
    <Loaded query={useQuery(service(id))} back={t('title')} backTo="/admin/services" failed={t('failed')}>
      {(stored) => <ServiceForm key={stored.id} stored={stored} />}
    </Loaded>
  )
}
