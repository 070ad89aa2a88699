import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { dateName } from '../../../../lib/time/days.ts'
import { workingTime } from '../../../../lib/time/working-time.ts'
import { DayBar } from './DayBar.tsx'
import type { PreviewDay, PreviewRow } from './preview-days.ts'

/** A line for each day: what of it counts, and why the rest does not. */
export function PreviewDays({ rows }: { rows: readonly PreviewRow[] }) {
  const { t } = useTranslation('calendars')
  return (
    <ol className="grid gap-2.5">
      {rows.map((row) =>
        'between' in row ? (
          <li key="between" className="text-center text-meta text-muted">
            {t('preview.between', { count: row.between })}
          </li>
        ) : (
          <li key={row.date} className="grid gap-1">
            <DayWords day={row} />
            <DayBar day={row} />
          </li>
        ),
      )}
    </ol>
  )
}

function DayWords({ day }: { day: PreviewDay }) {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  const change = day.change !== 0 && {
    time: workingTime(Math.abs(day.change), locale, 'long'),
    length: workingTime(day.length, locale, 'long'),
  }
  return (
    <div className="grid gap-0.5 text-meta">
      <p className="flex flex-wrap justify-between gap-x-3">
        <time dateTime={day.date} className="font-medium">
          {dateName(day.date, locale)}
        </time>
        <Counted day={day} />
      </p>
      {day.paused > 0 && (
        <p className="text-text-2">
          {t('preview.paused', { time: workingTime(Math.round(day.paused), locale, 'long') })}
        </p>
      )}
      {change && <p className="text-warn">{t(day.change > 0 ? 'preview.forward' : 'preview.back', change)}</p>}
    </div>
  )
}

function Counted({ day: { counted, paused, holiday, parts } }: { day: PreviewDay }) {
  const { t } = useTranslation('calendars')
  const { locale } = useLocale()
  if (counted > 0) {
    const time = workingTime(Math.round(counted), locale)
    return <span className="text-gold-text tabular-nums">{t('preview.counted', { time })}</span>
  }
  if (paused > 0) return null
  const isOff = parts.every(({ reason }) => reason === 'off')
  return <bdi className="text-text-2">{holiday ?? t(isOff ? 'preview.off' : 'preview.closed')}</bdi>
}
