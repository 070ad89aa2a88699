import { useTranslation } from 'react-i18next'
import { Bar } from '../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../ui/feedback/Skeleton.tsx'

/** While the code of the page that was asked for is on its way. */
export function PageSkeleton() {
  const { t } = useTranslation('portal')
  return (
    <Skeleton label={t('loading')}>
      <div className="grid gap-6">
        <Bar className="h-6 w-1/3" />
        <div className="grid gap-4 rounded-panel border border-line bg-surface-1 p-5">
          <Bar className="w-3/5" />
          <Bar className="w-2/5" />
          <Bar className="w-1/2" />
        </div>
      </div>
    </Skeleton>
  )
}
