import { useTranslation } from 'react-i18next'
import { Bar } from '../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../ui/feedback/Skeleton.tsx'

const rows = ['w-2/5', 'w-3/5', 'w-1/3', 'w-1/2']

export function SearchSkeleton() {
  const { t } = useTranslation('search')
  return (
    <Skeleton label={t('loading')}>
      {rows.map((width) => (
        <div key={width} className="grid h-24 content-center gap-3 border-line border-b px-4">
          <Bar className={width} />
          <Bar className="w-4/5" />
          <Bar className="w-1/4" />
        </div>
      ))}
    </Skeleton>
  )
}
