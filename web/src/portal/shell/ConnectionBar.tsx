import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLiveState } from '../../lib/live/useLiveState.ts'
import { useOnline } from '../../lib/net/useOnline.ts'
import { Icon } from '../../ui/icons/Icon.tsx'

/** That the line is gone, or that news comes late. Nothing while all is well. */
export function ConnectionBar() {
  const { t } = useTranslation('portal')
  const isOnline = useOnline()
  const isReconnecting = useLiveState() === 'reconnecting'
  return (
    <div role="status" className="print:hidden">
      {(!isOnline || isReconnecting) && (
        <p className="flex items-center justify-center gap-2 border-warn border-b bg-surface-2 px-4 py-2 text-meta">
          <Icon of={CloudOff} className="size-4 text-warn" />
          {t(isOnline ? 'offline.reconnecting' : 'offline.now')}
        </p>
      )}
    </div>
  )
}
