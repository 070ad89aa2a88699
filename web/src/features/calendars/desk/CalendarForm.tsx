import type { Calendar } from '@atum-desk/contract/calendars'
import { useTranslation } from 'react-i18next'
import { EditScreen } from '../../admin/edit/EditScreen.tsx'
import { CalendarFields } from './CalendarFields.tsx'
import { Preview } from './preview/Preview.tsx'
import { RemoveCalendar } from './RemoveCalendar.tsx'
import { useCalendarEdit } from './useCalendarEdit.ts'

/** A new one, or one that is there, beside what it would promise as it stands. */
export function CalendarForm({ stored }: { stored?: Calendar }) {
  const { t } = useTranslation('calendars')
  const edit = useCalendarEdit(stored)
  return (
    <EditScreen
      title={stored?.name ?? t('new')}
      back={t('title')}
      backTo="/admin/calendars"
      buttons={stored && <RemoveCalendar calendar={stored} />}
      edit={edit}
      submit={t(stored ? 'save' : 'create')}
      labels={{
        name: t('name'),
        timeZone: t('zone.label'),
        alwaysOpen: t('alwaysOpen'),
        shifts: t('hours.label'),
        holidays: t('holidays.title'),
      }}
      aside={<Preview form={edit.form.watch()} />}
    >
      <CalendarFields edit={edit} calendarId={stored?.id} />
      {stored && <p className="text-meta text-muted">{t('version', { version: stored.version })}</p>}
    </EditScreen>
  )
}
