import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../../features/admin/edit/Loaded.tsx'
import { calendar } from '../../../features/calendars/desk/api.ts'
import { CalendarForm } from '../../../features/calendars/desk/CalendarForm.tsx'

export { CalendarList as CalendarsRoute } from '../../../features/calendars/desk/CalendarList.tsx'

export function NewCalendarRoute() {
  return <CalendarForm />
}

export function CalendarRoute() {
  const { t } = useTranslation('calendars')
  const { id = '' } = useParams()
  return (
    <Loaded query={useQuery(calendar(id))} back={t('title')} backTo="/admin/calendars" failed={t('failed')}>
      {(stored) => <CalendarForm key={stored.id} stored={stored} />}
    </Loaded>
  )
}
