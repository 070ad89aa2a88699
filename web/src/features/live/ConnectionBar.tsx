import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLiveState } from '../../lib/live/useLiveState.ts'
import { useOnline } from '../../lib/net/useOnline.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icons/Icon.tsx'

/** That the line is gone, or that news comes late: once for the whole page. Nothing while all is well. */
export function ConnectionBar({ className }: { className: string }) {
  const { t } = useTranslation('common')
  const isOnline = useOnline()
  const isReconnecting = useLiveState() === 'reconnecting'
  return (
    <div role="status" className="print:hidden">
      {(!isOnline || isReconnecting) && (
        <p
          className={cx(
            'flex items-center justify-center gap-2 border-warn bg-surface-2 px-4 py-2 text-meta',
            className,
          )}
        >
          <Icon of={CloudOff} className="size-4 flex-none text-warn" />
          {t(isOnline ? 'connection.reconnecting' : 'connection.offline')}
        </p>
      )}
    </div>
  )
}
