import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { services } from '../../../services/desk/api.ts'

/** Left out while there is none to choose: triage never waits for a list. */
export function ServiceField() {
  const { t } = useTranslation('tickets')
  const { data = [] } = useQuery(services)
  if (data.length === 0) return null
  return (
    <Select
      label={t('field.service')}
      isOptional
      name="serviceId"
      defaultValue=""
      options={[{ value: '', title: t('field.none') }, ...data.map(({ id, name }) => ({ value: id, title: name }))]}
    />
  )
}
