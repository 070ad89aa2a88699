import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../ui/feedback/Skeleton.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'

export function SessionSkeleton() {
  const { t } = useTranslation('session')
  return (
    <div className="grid h-full place-items-center">
      <Skeleton label={t('loading')}>
        <Icon name="halfSun" className="size-10 text-gold" />
      </Skeleton>
    </div>
  )
}
