import type { Reference } from '@atum-desk/contract/common'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { services } from '../../../services/desk/api.ts'
import { Choice } from './Choice.tsx'

interface ServicePropertyProps {
  readonly service: Reference | null
  readonly canEdit: boolean
  readonly onChange: (service: Reference | null) => void
}

export function ServiceProperty({ service, canEdit, onChange }: ServicePropertyProps) {
  const { t } = useTranslation('tickets')
  const { data = [] } = useQuery({ ...services, enabled: canEdit })
  return (
    <Choice
      label={t('field.service')}
      options={[{ value: '', title: t('field.none') }, ...data.map(({ id, name }) => ({ value: id, title: name }))]}
      value={service?.id ?? ''}
      canEdit={canEdit && data.length > 0}
      onChange={(id) => onChange(data.find((one) => one.id === id) ?? null)}
    >
      {service ? <bdi>{service.name}</bdi> : <span className="text-muted">{t('field.none')}</span>}
    </Choice>
  )
}
