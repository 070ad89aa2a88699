import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'

export function TimelineSkeleton() {
  const { t } = useTranslation('tickets')
  return (
    <Skeleton label={t('timeline.loading')}>
      <div className="grid gap-3">
        {['w-1/4', 'w-1/3'].map((width) => (
          <div key={width} className="grid gap-4 rounded-control border border-line p-5">
            <Bar className={width} />
            <Bar className="w-4/5" />
            <Bar className="w-3/5" />
          </div>
        ))}
      </div>
    </Skeleton>
  )
}
