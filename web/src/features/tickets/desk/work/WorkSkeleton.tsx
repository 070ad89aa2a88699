import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'

const rows = ['w-3/5', 'w-2/5', 'w-1/2']

export function WorkSkeleton() {
  const { t } = useTranslation('work')
  return (
    <Skeleton label={t('loading')}>
      {rows.map((width) => (
        <div key={width} className="grid h-17 content-center gap-3 border-line border-b px-10">
          <Bar className={width} />
          <Bar className="w-4/5" />
        </div>
      ))}
    </Skeleton>
  )
}
