import { useTranslation } from 'react-i18next'
import { useNow } from '../../../lib/time/useNow.ts'
import { Switch } from '../../../ui/primitives/Switch.tsx'
import { TextField } from '../../../ui/primitives/TextField.tsx'
import { withHolidays } from './calendar-form.ts'
import { HolidayAdd } from './holidays/HolidayAdd.tsx'
import { HolidayList } from './holidays/HolidayList.tsx'
import { ImportHolidays } from './holidays/ImportHolidays.tsx'
import { WeekEditor } from './hours/WeekEditor.tsx'
import type { CalendarEdit } from './useCalendarEdit.ts'
import { ZoneField } from './ZoneField.tsx'

/** When time counts: where the clock hangs, the hours of a week, and the days that have none. */
export function CalendarFields({ edit, calendarId }: { edit: CalendarEdit; calendarId: string | undefined }) {
  const { t } = useTranslation('calendars')
  const { field, control } = edit
  const alwaysOpen = control('alwaysOpen')
  return (
    <>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        maxLength={100}
        autoComplete="off"
        {...field('name', { isRequired: true })}
      />
      <ZoneField {...control('timeZone')} />
      <Switch label={t('alwaysOpen')} hint={t('alwaysOpenHint')} {...alwaysOpen} />
      {!alwaysOpen.value && (
        <>
          <WeekEditor {...control('shifts')} />
          <Holidays edit={edit} calendarId={calendarId} />
        </>
      )}
    </>
  )
}

function Holidays({ edit, calendarId }: { edit: CalendarEdit; calendarId: string | undefined }) {
  const { t } = useTranslation('calendars')
  const thisYear = new Date(useNow()).getUTCFullYear()
  const { value, onChange, error } = edit.control('holidays')
  return (
    <section aria-labelledby="holidays" className="grid gap-3">
      <div className="grid gap-0.5">
        <h2 id="holidays" className="font-medium">
          {t('holidays.title')}
        </h2>
        <p className="text-meta text-text-2">{t('holidays.text')}</p>
      </div>
      <HolidayAdd holidays={value} onAdd={(holiday) => onChange(withHolidays(value, [holiday]))} />
      <HolidayList
        holidays={value}
        thisYear={String(thisYear)}
        onRemove={(date) => onChange(value.filter((holiday) => holiday.date !== date))}
      />
      {error && <p className="text-danger text-meta">{error}</p>}
      {calendarId === undefined ? (
        <p className="text-meta text-text-2">{t('import.saveFirst')}</p>
      ) : (
        <ImportHolidays calendarId={calendarId} onAdd={(more) => onChange(withHolidays(value, more))} />
      )}
    </section>
  )
}
