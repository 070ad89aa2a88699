import type { Shift } from '@atum-desk/contract/calendars'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { removing } from '../../../../lib/focus/removing.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { weekdayName } from '../../../../lib/time/days.ts'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { TimeInput } from './TimeInput.tsx'
import { isOverNight } from './week.ts'

interface ShiftFieldsProps {
  readonly shift: Shift
  /** Which of its day, from 1. */
  readonly nth: number
  readonly onChange: (shift: Shift) => void
  readonly onRemove: () => void
}

// The browser's field knows no 24:00: there, the end of a day is 00:00.
const shownEnd = (end: string) => (end === '24:00' ? '00:00' : end)
const storedEnd = (typed: string) => (typed === '00:00' ? '24:00' : typed)

/** From when to when. An end that is no later than the start is on the next day, and says so. */
export function ShiftFields({ shift, nth, onChange, onRemove }: ShiftFieldsProps) {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  const day = weekdayName(shift.day, locale)
  const isUnfinished = shift.start === '' || shift.end === ''
  return (
    <div data-row className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
      <TimeInput
        label={t('hours.fromOf', { day, nth })}
        value={shift.start}
        onChange={(start) => onChange({ ...shift, start })}
      />
      <span aria-hidden="true" className="text-muted">
        –
      </span>
      <TimeInput
        label={t('hours.toOf', { day, nth })}
        value={shownEnd(shift.end)}
        onChange={(end) => onChange({ ...shift, end: storedEnd(end) })}
      />
      <IconButton label={t('hours.removeOf', { day, nth })} icon={X} {...removing('shift', onRemove)} />
      {isOverNight(shift) && <span className="text-meta text-warn">{t('hours.nextDay')}</span>}
      {isUnfinished && <span className="text-danger text-meta">{t('hours.unfinished')}</span>}
    </div>
  )
}
