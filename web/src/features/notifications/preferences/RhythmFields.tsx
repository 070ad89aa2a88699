import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../../lib/time/TimeZone.ts'
import { RadioCards } from '../../../ui/primitives/RadioCards.tsx'
import { TimeField } from './TimeField.tsx'
import type { PreferencesForm } from './usePreferencesForm.ts'

const rhythms = ['immediately', 'hourly', 'daily', 'off'] as const

/** How often e-mail comes. */
export function RhythmFields({ form, change, wrong }: Pick<PreferencesForm, 'form' | 'change' | 'wrong'>) {
  const { t } = useTranslation('notifications')
  const zone = useTimeZone()
  return (
    <div className="grid gap-4">
      <RadioCards
        label={t('preferences.rhythm.label')}
        name="email"
        options={rhythms.map((value) => ({
          value,
          title: t(`preferences.rhythm.${value}`),
          text: t(`preferences.rhythm.${value}Text`),
        }))}
        value={form.email}
        onChange={(email) => change({ ...form, email })}
        className="grid-cols-2 tablet:grid-cols-4"
      />
      {form.email === 'daily' && (
        <TimeField
          label={t('preferences.dailyAt')}
          hint={zone && t('preferences.clock', { zone })}
          error={wrong === 'dailyAt' ? t('preferences.timeNeeded') : undefined}
          value={form.dailyAt}
          onChange={(dailyAt) => change({ ...form, dailyAt })}
        />
      )}
      <p className="text-meta text-muted">{t('preferences.emailHint')}</p>
    </div>
  )
}
