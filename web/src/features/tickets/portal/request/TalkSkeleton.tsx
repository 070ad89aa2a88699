import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'

const messages = ['w-1/3', 'w-1/4']

export function TalkSkeleton() {
  const { t } = useTranslation('request')
  return (
    <Skeleton label={t('talk.loading')}>
      <div className="grid gap-4">
        {messages.map((width) => (
          <div key={width} className="grid gap-4 rounded-panel border border-line bg-surface-1 p-5">
            <Bar className={width} />
            <Bar className="w-4/5" />
            <Bar className="w-3/5" />
          </div>
        ))}
      </div>
    </Skeleton>
  )
}
