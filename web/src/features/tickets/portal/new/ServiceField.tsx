import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { FieldSkeleton } from '../../../../ui/feedback/FieldSkeleton.tsx'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { services } from '../api.ts'

interface ServiceFieldProps {
  readonly value: string
  readonly onChange: (serviceId: string) => void
}

/** Optional, and not there at all where no service is offered. A request never waits for this list, and goes without it. */
export function ServiceField({ value, onChange }: ServiceFieldProps) {
  const { t } = useTranslation('request')
  const { data, error, refetch } = useQuery(services)
  if (!data && error)
    return (
      <div className="rounded-control border border-line">
        <Failed title={t('new.servicesFailed')} error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (!data) return <FieldSkeleton label={t('new.servicesLoading')} />
  const offered = data.filter(({ active }) => active)
  if (offered.length === 0) return null
  return (
    <Select
      label={t('new.service')}
      name="serviceId"
      isOptional
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: '', title: t('new.serviceNone') },
        ...offered.map(({ id, name }) => ({ value: id, title: name })),
      ]}
    />
  )
}
