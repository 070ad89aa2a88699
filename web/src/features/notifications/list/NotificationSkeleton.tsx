import { useTranslation } from 'react-i18next'
import { Bar } from '../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../ui/feedback/Skeleton.tsx'

const rows = ['w-2/5', 'w-1/2', 'w-1/3', 'w-2/5', 'w-3/5', 'w-1/3']

export function NotificationSkeleton() {
  const { t } = useTranslation('notifications')
  return (
    <Skeleton label={t('loading')}>
      {rows.map((width, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton never change places.
        <div key={row} className="grid gap-3 border-line border-b px-4 py-4.5 ps-15">
          <Bar className={width} />
          <Bar className="w-1/4 split:in-data-[app=desk]:hidden" />
        </div>
      ))}
    </Skeleton>
  )
}
