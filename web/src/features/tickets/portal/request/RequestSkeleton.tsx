import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { BackToRequests } from './BackToRequests.tsx'
import { TalkSkeleton } from './TalkSkeleton.tsx'

const details = ['w-3/5', 'w-4/5', 'w-2/5', 'w-3/4', 'w-1/2'] as const

/** The request as it will stand: its title, the conversation, and the details beside it where there is room. */
export function RequestSkeleton() {
  const { t } = useTranslation('request')
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex h-control items-center">
        <BackToRequests />
      </div>
      <Skeleton label={t('page.loading')}>
        <div className="grid gap-4 py-1.5">
          <Bar className="h-5 w-3/5" />
          <Bar className="w-1/3" />
        </div>
      </Skeleton>
      <div className="grid grid-cols-1 items-start gap-5 split:grid-cols-[minmax(0,1fr)_22rem]">
        <TalkSkeleton />
        <div aria-hidden="true" className="grid animate-late gap-5 rounded-panel border border-line bg-surface-1 p-5">
          {details.map((width) => (
            <Bar key={width} className={width} />
          ))}
        </div>
      </div>
    </div>
  )
}
