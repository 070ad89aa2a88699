import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'

export function QueuePaneSkeleton() {
  const { t } = useTranslation('tickets')
  return (
    <Skeleton label={t('ticket.loading')}>
      <div data-pane-head className="grid gap-3 border-line border-b px-5 py-4">
        <div className="grid h-19 content-center gap-3">
          <Bar className="w-1/6" />
          <Bar className="w-2/5" />
          <Bar className="w-1/5" />
        </div>
        <div className="h-control w-2/5 rounded-control bg-surface-3" />
      </div>
      <div className="m-5 grid gap-4 rounded-control border border-line p-5">
        <Bar className="w-1/4" />
        <Bar className="w-3/5" />
        <Bar className="w-1/2" />
      </div>
    </Skeleton>
  )
}
