import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { momentName } from '../../../../lib/time/days.ts'
import { workingTime } from '../../../../lib/time/working-time.ts'
import { FailedNotice } from '../../../../ui/feedback/FailedNotice.tsx'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import type { CalendarForm } from '../calendar-form.ts'
import { PreviewDays } from './PreviewDays.tsx'
import { daysOf, shortened } from './preview-days.ts'
import { usePreview } from './usePreview.ts'

/** When a promise would end by the calendar as it stands in the form, saved or not, and why then. */
export function Preview({ form }: { form: CalendarForm }) {
  const { t } = useTranslation('calendars')
  const preview = usePreview(form)
  const isWrong = preview.typed.trim() !== '' && preview.minutes === undefined
  return (
    <section aria-labelledby="preview" className="grid gap-4 rounded-panel border border-line bg-surface-2 p-4">
      <h2 id="preview" className="font-semibold">
        {t('preview.title')}
      </h2>
      <div className="grid gap-3">
        <TextField
          label={t('preview.time')}
          error={isWrong ? t('preview.timeWrong') : undefined}
          value={preview.typed}
          onChange={({ target }) => preview.setTyped(target.value)}
        />
        <TextField
          type="datetime-local"
          label={t('preview.from')}
          value={preview.start}
          onChange={({ target }) => preview.setStart(target.value.slice(0, 16))}
        />
      </div>
      <Answer preview={preview} />
    </section>
  )
}

function Answer({ preview }: { preview: ReturnType<typeof usePreview> }) {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  const { answer, hours, error, minutes = 0, isOld, isAskable } = preview
  if (!isAskable) return <p className="text-text-2">{t('preview.unfinished')}</p>
  if (error) return <Refused error={error} />
  const first = answer?.segments[0]
  if (!answer || !hours) return <div className="h-40" />
  const { timeZone } = hours
  const words = {
    time: workingTime(minutes, locale, 'long'),
    from: isolated(momentName(first?.from ?? answer.dueAt, timeZone, locale)),
    to: isolated(momentName(answer.dueAt, timeZone, locale)),
  }
  const days = daysOf(answer.segments, hours)
  return (
    <div aria-busy={isOld} className="grid gap-4">
      <p role="status" className="text-lead">
        {t('preview.answer', words)}
      </p>
      <PreviewDays rows={shortened(days)} />
    </div>
  )
}

/** What is wrong with the hours themselves is told in words of theirs. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('calendars')
  const failure = asFailure(error)
  const hasNone = failure.at('/calendar/shifts') === 'no-hours'
  if (failure.code !== 'validation-failed') return <FailedNotice title={t('preview.failed')} failure={failure} />
  return (
    <Notice tone="warn">
      <p>{t(hasNone ? 'preview.noHours' : 'preview.wrong')}</p>
    </Notice>
  )
}
