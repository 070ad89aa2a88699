import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../../features/admin/edit/Loaded.tsx'
import { template } from '../../../features/templates/desk/api.ts'
import { TemplateForm } from '../../../features/templates/desk/TemplateForm.tsx'

export { TemplateList as TemplatesRoute } from '../../../features/templates/desk/TemplateList.tsx'

export function NewTemplateRoute() {
  return <TemplateForm />
}

export function TemplateRoute() {
  const { t } = useTranslation('templates')
  const { id = '' } = useParams()
  return (
    <Loaded query={useQuery(template(id))} back={t('title')} backTo="/admin/templates" failed={t('failed')}>
      {(stored) => <TemplateForm key={stored.id} stored={stored} />}
    </Loaded>
  )
}
