import type { Calendar } from '@atum-desk/contract/calendars'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { workingTime } from '../../../../lib/time/working-time.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { minutesAWeek } from '../../../calendars/desk/hours/week.ts'
import type { PolicyForm } from '../edit/policy-form.ts'
import { Promises } from './Promises.tsx'
import { usePolicyPreview } from './usePolicyPreview.ts'

/** By when each priority would be answered and solved by the policy as it stands in the form, and why then. */
export function Preview({ form }: { form: PolicyForm }) {
  const { t } = useTranslation('sla')
  const preview = usePolicyPreview(form)
  const { calendar, error } = preview
  return (
    <section aria-labelledby="preview" className="grid gap-4 rounded-panel border border-line bg-surface-2 p-4">
      <div className="grid gap-1">
        <h2 id="preview" className="font-semibold">
          {t('preview.title')}
        </h2>
        <p className="text-meta text-text-2">{calendar ? <Hours of={calendar} /> : t('preview.noCalendar')}</p>
      </div>
      <TextField
        type="datetime-local"
        label={t('preview.start')}
        value={preview.start}
        onChange={({ target }) => preview.setStart(target.value.slice(0, 16))}
      />
      <TextField
        label={t('preview.waiting')}
        hint={t('preview.waitingHint')}
        isOptional
        error={preview.isWaitingWrong ? t('edit.targetWrong') : undefined}
        autoComplete="off"
        maxLength={30}
        value={preview.waiting}
        onChange={({ target }) => preview.setWaiting(target.value)}
      />
      {error !== undefined && <Failed title={t('preview.failed')} error={error} onRetry={preview.retry} />}
      {calendar && error === undefined && <Promises preview={preview} calendar={calendar} />}
    </section>
  )
}

function Hours({ of: { name, alwaysOpen, shifts, timeZone, holidays } }: { of: Calendar }) {
  const { t } = useTranslation('sla')
  const { locale } = useLocale()
  const words = { name: isolated(name), zone: isolated(timeZone) }
  if (alwaysOpen) return t('preview.always', words)
  const time = workingTime(minutesAWeek(shifts), locale)
  return t('preview.hours', { ...words, time, count: holidays.length })
}
