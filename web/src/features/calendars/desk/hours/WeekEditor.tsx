import type { Shift } from '@atum-desk/contract/calendars'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { weekdayName } from '../../../../lib/time/days.ts'
import { workingTime } from '../../../../lib/time/working-time.ts'
import { FieldError } from '../../../../ui/primitives/FieldError.tsx'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { CopyMenu } from './CopyMenu.tsx'
import { ShiftFields } from './ShiftFields.tsx'
import { copied, minutesAWeek, shiftsOn, week, withAnother, withDay } from './week.ts'

interface WeekEditorProps {
  readonly value: readonly Shift[]
  readonly onChange: (shifts: Shift[]) => void
  readonly error?: string | undefined
}

/** The hours of a week, day by day. A day may have several shifts, or none. */
export function WeekEditor({ value, onChange, error }: WeekEditorProps) {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  const isFinished = value.every(({ start, end }) => start !== '' && end !== '')
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t('hours.label')}</legend>
      <div className="overflow-hidden rounded-control border border-line">
        {week.map((day) => (
          <DayRow key={day} day={day} shifts={value} onChange={onChange} />
        ))}
      </div>
      {isFinished && (
        <p className="text-meta text-text-2 tabular-nums" role="status">
          {t('hours.aWeek', { time: workingTime(minutesAWeek(value), locale, 'long') })}
        </p>
      )}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  )
}

interface DayRowProps {
  readonly day: number
  readonly shifts: readonly Shift[]
  readonly onChange: (shifts: Shift[]) => void
}

function DayRow({ day, shifts, onChange }: DayRowProps) {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  const name = weekdayName(day, locale)
  const own = shiftsOn(shifts, day)
  const put = (hours: readonly Shift[]) => onChange(withDay(shifts, day, hours))
  const add = t('hours.addOf', { day: name })
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-2 gap-y-1 border-line border-b px-3 py-1.5 last:border-0 tablet:grid-cols-[5.5rem_1fr_auto]">
      <span className="flex min-h-control items-center font-medium">{name}</span>
      <div className="grid content-center gap-1.5 max-tablet:order-1 max-tablet:col-span-full">
        {own.length === 0 && <span className="text-muted">{t('hours.none')}</span>}
        {own.map((shift, at) => (
          <ShiftFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a shift is told by its place alone.
            key={at}
            shift={shift}
            nth={at + 1}
            onChange={(next) => put(own.map((one, nth) => (nth === at ? next : one)))}
            onRemove={() => put(own.filter((_, nth) => nth !== at))}
          />
        ))}
      </div>
      <div className="flex">
        <IconButton label={add} title={add} icon={Plus} onClick={() => onChange(withAnother(shifts, day))} />
        <CopyMenu day={day} onCopy={(days) => onChange(copied(shifts, day, days))} />
      </div>
    </div>
  )
}
