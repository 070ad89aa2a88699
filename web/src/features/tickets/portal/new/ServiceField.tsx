import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { services } from '../api.ts'

interface ServiceFieldProps {
  readonly value: string
  readonly onChange: (serviceId: string) => void
}

/** Optional, and not there at all where no service is offered: a request never waits for this list. */
export function ServiceField({ value, onChange }: ServiceFieldProps) {
  const { t } = useTranslation('request')
  const { data } = useQuery(services)
  const offered = data?.filter(({ active }) => active) ?? []
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
