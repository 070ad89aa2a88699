import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'

export function RulesSkeleton() {
  const { t } = useTranslation('channels')
  return (
    <Skeleton label={t('rules.loading')}>
      <div className="grid gap-2">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
          <div key={row} className="flex h-12 items-center rounded-control border border-line bg-surface-2 px-4">
            <Bar className="h-3 w-48" />
          </div>
        ))}
      </div>
    </Skeleton>
  )
}
