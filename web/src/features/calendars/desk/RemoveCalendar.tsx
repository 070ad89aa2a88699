import type { Calendar } from '@atum-desk/contract/calendars'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { RemoveButton } from '../../admin/edit/RemoveButton.tsx'
import { useRemoval } from '../../admin/useRemoval.ts'
import { calendarsKey, removeCalendar } from './api.ts'

/** Refused while a policy counts by it. */
export function RemoveCalendar({ calendar: { id, name } }: { calendar: Calendar }) {
  const { t } = useTranslation('calendars')
  const remove = useRemoval(calendarsKey, '/admin/calendars')
  const words = { name: isolated(name) }
  return (
    <RemoveButton
      title={t('remove.title', words)}
      text={t('remove.text')}
      failed={t('remove.failed')}
      onRemove={() => remove(() => removeCalendar(id), t('remove.done', words))}
    />
  )
}
