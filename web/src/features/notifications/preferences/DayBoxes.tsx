import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { intlLocale } from '../../../lib/i18n/locale.ts'
import { useLocale } from '../../../lib/i18n/useLocale.ts'
import { FieldError } from '../../../ui/primitives/FieldError.tsx'

const week = [1, 2, 3, 4, 5, 6, 7] as const

/** In January 2026 the 5th was a Monday, which is day 1. */
const instantOf = (day: number) => Date.UTC(2026, 0, 4 + day)

interface DayBoxesProps {
  readonly days: readonly number[]
  readonly error: string | undefined
  readonly onChange: (days: number[]) => void
}

export function DayBoxes({ days, error, onChange }: DayBoxesProps) {
  const { t } = useTranslation('notifications')
  const { locale } = useLocale()
  const errorId = useId()
  const name = new Intl.DateTimeFormat(intlLocale[locale], { weekday: 'short', timeZone: 'UTC' })
  const changed = (day: number, isOn: boolean) => week.filter((one) => (one === day ? isOn : days.includes(one)))
  return (
    <fieldset aria-describedby={error && errorId} className="grid gap-1.5">
      <legend className="mb-1.5 font-medium">{t('preferences.quiet.days')}</legend>
      <div className="flex flex-wrap gap-2">
        {week.map((day) => (
          <label
            key={day}
            className="flex min-h-control cursor-pointer items-center gap-2 rounded-control border border-line-strong px-2.5 text-text-2 hover:bg-surface-2 has-checked:border-gold has-checked:bg-surface-3 has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="checkbox"
              value={day}
              checked={days.includes(day)}
              aria-invalid={error ? true : undefined}
              onChange={({ target }) => onChange(changed(day, target.checked))}
              className="size-4 shrink-0 accent-gold outline-none"
            />
            {name.format(instantOf(day))}
          </label>
        ))}
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  )
}
