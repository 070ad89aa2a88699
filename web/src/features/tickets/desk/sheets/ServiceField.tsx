import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { services } from '../../../services/desk/api.ts'
import { ticketByNumber } from '../api/queries.ts'

/**
 * Left out while there is none to choose, or the ticket’s own is not known: triage never waits for a list, and what is not
 * shown is not changed. `number` is the ticket’s.
 */
export function ServiceField({ number }: { number: string }) {
  const { t } = useTranslation('tickets')
  const { data = [] } = useQuery(services)
  const { data: ticket } = useQuery(ticketByNumber(number))
  if (data.length === 0 || !ticket) return null
  const { service: own } = ticket
  // It may be out of use by now: not among the options it would be taken away unseen.
  const offered = own && !data.some(({ id }) => id === own.id) ? [own, ...data] : data
  return (
    <Select
      label={t('field.service')}
      isOptional
      name="serviceId"
      key={own?.id}
      defaultValue={own?.id ?? ''}
      options={[{ value: '', title: t('field.none') }, ...offered.map(({ id, name }) => ({ value: id, title: name }))]}
    />
  )
}
