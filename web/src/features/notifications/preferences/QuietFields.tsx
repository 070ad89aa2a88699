import type { QuietHours } from '@atum-desk/contract/notification-preferences'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../../lib/time/TimeZone.ts'
import { FieldError } from '../../../ui/primitives/FieldError.tsx'
import { DayBoxes } from './DayBoxes.tsx'
import { usualQuietHours } from './form.ts'
import { TimeField } from './TimeField.tsx'
import type { PreferencesForm } from './usePreferencesForm.ts'

/** When no e-mail comes. */
export function QuietFields({ form, change, wrong }: Pick<PreferencesForm, 'form' | 'change' | 'wrong'>) {
  const { t } = useTranslation('notifications')
  const { quietHours } = form
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-medium">{t('preferences.quiet.label')}</legend>
      <p className="text-meta text-text-2">{t('preferences.quiet.text')}</p>
      <label className="flex min-h-control w-fit cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={quietHours !== null}
          onChange={({ target }) => change({ ...form, quietHours: target.checked ? usualQuietHours : null })}
          className="size-6 shrink-0 accent-gold"
        />
        {t('preferences.quiet.on')}
      </label>
      {quietHours && (
        <Hours hours={quietHours} wrong={wrong} onChange={(next) => change({ ...form, quietHours: next })} />
      )}
    </fieldset>
  )
}

interface HoursProps extends Pick<PreferencesForm, 'wrong'> {
  readonly hours: QuietHours
  readonly onChange: (hours: QuietHours) => void
}

function Hours({ hours, wrong, onChange }: HoursProps) {
  const { t } = useTranslation('notifications')
  const zone = useTimeZone()
  const errorAt = (field: 'from' | 'to') => (wrong === field ? t('preferences.timeNeeded') : undefined)
  const { from, to, days } = hours
  const isOverNight = from !== '' && to !== '' && to <= from
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-4">
        <TimeField
          label={t('preferences.quiet.from')}
          error={errorAt('from')}
          value={from}
          onChange={(next) => onChange({ ...hours, from: next })}
        />
        <TimeField
          label={t('preferences.quiet.to')}
          error={errorAt('to')}
          value={to}
          onChange={(next) => onChange({ ...hours, to: next })}
        />
      </div>
      <p className="text-meta text-muted">
        {isOverNight && t('preferences.quiet.nextDay')} {zone && t('preferences.clock', { zone })}
      </p>
      <DayBoxes
        days={days}
        error={wrong === 'days' ? t('preferences.quiet.noDay') : undefined}
        onChange={(next) => onChange({ ...hours, days: next })}
      />
      {wrong === 'endless' && <FieldError>{t('preferences.quiet.endless')}</FieldError>}
    </div>
  )
}
