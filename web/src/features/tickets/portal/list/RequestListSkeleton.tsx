import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'

const rows = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3']

export function RequestListSkeleton() {
  const { t } = useTranslation('portal')
  return (
    <Skeleton label={t('list.loading')}>
      {rows.map((width, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton never change places.
        <div key={row} className="grid gap-4 border-line border-b px-4 py-5 tablet:px-5">
          <Bar className={width} />
          <Bar className="w-1/4" />
        </div>
      ))}
    </Skeleton>
  )
}
