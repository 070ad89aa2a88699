import type { ClockExplanation } from '@atum-desk/contract/sla-explanation'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { duration } from '../../../../lib/time/format.ts'
import { DateTime } from '../../../../ui/text/DateTime.tsx'

/** The arithmetic, line by line: the table behind the bar. */
export function Intervals({ clock: { intervals, forecast } }: { clock: ClockExplanation }) {
  const { t } = useTranslation('ticket')
  const { locale } = useLocale()
  const lines = [
    ...intervals.map((segment) => ({ ...segment, isToCome: false })),
    ...forecast.map((segment) => ({ ...segment, isToCome: true })),
  ]
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-nav text-link">
        {t('levels.lines', { count: lines.length })}
      </summary>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full text-meta tabular-nums">
          <thead className="text-muted">
            <tr>
              <th className="py-1 pe-3 text-start font-medium">{t('levels.from')}</th>
              <th className="py-1 pe-3 text-start font-medium">{t('levels.to')}</th>
              <th className="py-1 pe-3 text-start font-medium">{t('levels.what')}</th>
              <th className="py-1 text-end font-medium">{t('levels.counts')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ from, to, reason, countedSeconds, isToCome }) => (
              <tr key={`${from} ${isToCome}`} className="border-line border-t align-top text-text-2">
                <td className="py-1 pe-3">
                  <DateTime instant={from} />
                </td>
                <td className="py-1 pe-3">
                  <DateTime instant={to} />
                </td>
                <td className="py-1 pe-3">
                  {t(`levels.reason.${reason}`)}
                  {isToCome && ` (${t('levels.toCome')})`}
                </td>
                <td className="py-1 text-end">{countedSeconds === 0 ? '–' : duration(countedSeconds, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
