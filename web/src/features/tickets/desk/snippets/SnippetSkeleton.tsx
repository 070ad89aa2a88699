import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'

export function SnippetSkeleton() {
  const { t } = useTranslation('ticket')
  return (
    <Skeleton label={t('snippet.loading')}>
      <div className="grid gap-5 py-3">
        <Bar className="w-2/3" />
        <Bar className="w-1/2" />
        <Bar className="w-3/5" />
      </div>
    </Skeleton>
  )
}
