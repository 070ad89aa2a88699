import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLiveState } from '../../../lib/live/useLiveState.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'

/** Says so while nothing is told as it happens. Nothing while all is well. */
export function LiveNote() {
  const { t } = useTranslation('notifications')
  const isReconnecting = useLiveState() === 'reconnecting'
  return (
    <span role="status">
      {isReconnecting && (
        <span className="inline-flex min-h-7 items-center gap-1.5 text-meta text-warn">
          <Icon of={RefreshCw} className="size-3.5" />
          {t('reconnecting')}
        </span>
      )}
    </span>
  )
}
