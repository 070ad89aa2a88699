import { useTranslation } from 'react-i18next'
import { Bar } from '../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../ui/feedback/Skeleton.tsx'

const rows = ['w-2/5', 'w-1/2', 'w-1/3', 'w-2/5', 'w-1/2'] as const

export function PreferencesSkeleton() {
  const { t } = useTranslation('notifications')
  return (
    <Skeleton label={t('preferences.loading')}>
      <div className="grid gap-6">
        <Bar className="w-1/3" />
        <div className="grid grid-cols-2 gap-2 tablet:grid-cols-4">
          {['immediately', 'hourly', 'daily', 'off'].map((card) => (
            <div key={card} className="h-14 rounded-control bg-surface-3" />
          ))}
        </div>
        {rows.map((width, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton never change places.
          <div key={row} className="flex justify-between border-line border-b pb-4">
            <Bar className={width} />
            <Bar className="w-16" />
          </div>
        ))}
      </div>
    </Skeleton>
  )
}
