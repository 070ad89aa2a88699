import { useTranslation } from 'react-i18next'
import { Bar } from '../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../ui/feedback/Skeleton.tsx'

const rows = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-2/5', 'w-3/5'] as const

export function ListSkeleton() {
  const { t } = useTranslation('admin')
  return (
    <Skeleton label={t('list.loading')}>
      {rows.map((width, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton never change places.
          key={row}
          className="grid h-14 grid-cols-[2fr_1fr] items-center gap-6 border-line border-b px-4 tablet:px-6"
        >
          <Bar className={width} />
          <Bar className="w-2/3" />
        </div>
      ))}
    </Skeleton>
  )
}
