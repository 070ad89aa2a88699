import { todayNumbers } from '@atum-desk/contract/reports'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../ui/feedback/Skeleton.tsx'
import { numbersGrid } from './numbers-grid.ts'

export function TodaySkeleton() {
  const { t } = useTranslation('dashboard')
  return (
    <Skeleton label={t('loading')}>
      <div className={numbersGrid}>
        {todayNumbers.map((name) => (
          <div
            key={name}
            className="grid h-24 max-split:first:col-span-2 content-between rounded-panel border border-line bg-surface-1 p-4"
          >
            <Bar className="w-2/3" />
            <Bar className="w-1/3" />
          </div>
        ))}
      </div>
    </Skeleton>
  )
}
