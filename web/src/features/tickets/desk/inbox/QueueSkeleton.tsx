import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'

const rows = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-2/5']

export function QueueSkeleton() {
  const { t } = useTranslation('tickets')
  return (
    <Skeleton label={t('inbox.loading')}>
      {rows.map((width, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton never change places.
        <div key={row} className="grid h-17.5 content-center gap-3 border-line border-b px-10">
          <Bar className={width} />
          <Bar className="w-4/5" />
        </div>
      ))}
    </Skeleton>
  )
}
