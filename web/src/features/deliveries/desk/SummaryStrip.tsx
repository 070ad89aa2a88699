import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLocale } from '../../../lib/i18n/useLocale.ts'
import { duration } from '../../../lib/time/format.ts'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { deliverySummary } from './api.ts'
import { countsOf, lagOf, stateLooks } from './states.ts'

/** How many wait in which state: each a way to them. Where the queue lags, it says how far. */
export function SummaryStrip({ state: chosen }: { state: string }) {
  const { t } = useTranslation('channels')
  const { locale } = useLocale()
  const { data } = useQuery(deliverySummary)
  if (!data) return null
  const lag = lagOf(data)
  return (
    <div className="flex w-full flex-wrap items-center gap-2">
      {countsOf(data).map(({ state, count }) => (
        <Link
          key={state}
          to={{ search: state === chosen ? '' : `?state=${state}` }}
          aria-current={state === chosen ? 'true' : undefined}
          className="inline-flex min-h-6 items-center gap-1.5 rounded-pill border border-line bg-surface-2 px-2.5 py-0.5 text-meta text-text-2 tabular-nums hover:border-line-strong aria-[current=true]:border-gold aria-[current=true]:text-text"
        >
          <Icon of={stateLooks[state].icon} className={cx('size-3.5', stateLooks[state].colour)} />
          {t(`deliveries.state.${state}`)} <span className="font-semibold text-text">{count}</span>
        </Link>
      ))}
      {lag !== null && (
        <span role="status" className="inline-flex items-center gap-1.5 text-meta text-warn">
          <Icon of={TriangleAlert} className="size-3.5" />
          {t('deliveries.lag', { time: duration(lag, locale) })}
        </span>
      )}
    </div>
  )
}
