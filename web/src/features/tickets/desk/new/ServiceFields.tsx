import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { FieldSkeleton } from '../../../../ui/feedback/FieldSkeleton.tsx'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { services } from '../../../services/desk/api.ts'
import type { NewTicketDraft } from './draft.ts'

interface ServiceFieldsProps {
  readonly draft: NewTicketDraft
  readonly onChange: (part: Partial<NewTicketDraft>) => void
}

/** Service and category. No ticket waits for the list of services. */
export function ServiceFields({ draft, onChange }: ServiceFieldsProps) {
  const { t } = useTranslation('open')
  const { data, error, refetch } = useQuery(services)
  return (
    <div className="grid items-start gap-5 tablet:grid-cols-2">
      {!data && !error && <FieldSkeleton label={t('servicesLoading')} />}
      {!data && error && (
        <div className="rounded-control border border-line">
          <Failed title={t('servicesFailed')} error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {data && data.length > 0 && (
        <Select
          label={t('service')}
          isOptional
          name="serviceId"
          value={draft.serviceId}
          onChange={({ target }) => onChange({ serviceId: target.value })}
          options={[{ value: '', title: t('none') }, ...data.map(({ id, name }) => ({ value: id, title: name }))]}
        />
      )}
      <TextField
        label={t('category')}
        isOptional
        name="category"
        value={draft.category}
        onChange={({ target }) => onChange({ category: target.value })}
        maxLength={100}
        autoComplete="off"
      />
    </div>
  )
}
