import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { TalkSkeleton } from './TalkSkeleton.tsx'

export function RequestSkeleton() {
  const { t } = useTranslation('request')
  return (
    <div className="grid gap-6">
      <Skeleton label={t('page.loading')}>
        <div className="grid gap-4 py-3">
          <Bar className="w-24" />
          <Bar className="h-5 w-3/5" />
          <Bar className="w-1/3" />
        </div>
      </Skeleton>
      <TalkSkeleton />
    </div>
  )
}
