import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../ui/feedback/Failed.tsx'
import { todayReport } from '../api.ts'
import type { Scope } from '../scope.ts'
import { numbersGrid } from './numbers-grid.ts'
import { TodayCard } from './TodayCard.tsx'
import { TodaySkeleton } from './TodaySkeleton.tsx'

export function TodayNumbers({ scope }: { scope: Scope }) {
  const { t } = useTranslation('dashboard')
  const { data, error, isPending, refetch } = useQuery(todayReport(scope))
  return (
    <section aria-labelledby="today" className="grid gap-2">
      <h2 id="today" className="sr-only">
        {t('today.title')}
      </h2>
      {isPending && <TodaySkeleton />}
      {!data && error && (
        <div className="rounded-panel border border-line bg-surface-1">
          <Failed title={t('failed', { title: t('today.title') })} error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {data && (
        <ul className={numbersGrid}>
          {data.numbers.map(({ key, ...number }) => (
            <TodayCard key={key} name={key} {...number} />
          ))}
        </ul>
      )}
    </section>
  )
}
