import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../../ui/feedback/Skeleton.tsx'

const heights = ['h-16', 'h-28', 'h-20', 'h-36', 'h-24', 'h-32', 'h-14', 'h-24']

export function ChartSkeleton() {
  const { t } = useTranslation('dashboard')
  return (
    <Skeleton label={t('loading')}>
      <div className="flex h-44 items-end justify-between gap-3 border-line border-b">
        {heights.map((height, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move.
          <div key={n} className={`flex-1 rounded-t-key bg-surface-3 ${height}`} />
        ))}
      </div>
    </Skeleton>
  )
}
