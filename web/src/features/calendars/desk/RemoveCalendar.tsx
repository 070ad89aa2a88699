import type { Calendar } from '@atum-desk/contract/calendars'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { RemoveButton } from '../../admin/edit/RemoveButton.tsx'
import { useSay } from '../../admin/useSay.ts'
import { calendarsKey, removeCalendar } from './api.ts'

/** Refused while a policy counts by it. */
export function RemoveCalendar({ calendar: { id, name } }: { calendar: Calendar }) {
  const { t } = useTranslation('calendars')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const words = { name: isolated(name) }
  const remove = async () => {
    await removeCalendar(id)
    void client.invalidateQueries({ queryKey: calendarsKey })
    say.done(t('remove.done', words))
    void navigate('/admin/calendars')
  }
  return (
    <RemoveButton
      title={t('remove.title', words)}
      text={t('remove.text')}
      failed={t('remove.failed')}
      onRemove={remove}
    />
  )
}
