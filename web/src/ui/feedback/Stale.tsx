import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../lib/api/problem.ts'
import { useOnline } from '../../lib/net/useOnline.ts'
import { Icon } from '../icons/Icon.tsx'

/**
 * What is shown could not be renewed: it stands, and says so. Nothing while all is well, and without a network: then the
 * bar above says it once for the whole page. The reason is for those who have room to read it.
 */
export function Stale({ error }: { error: unknown }) {
  const { t } = useTranslation('common')
  const isOnline = useOnline()
  return (
    <span role="status" className="empty:hidden">
      {error !== null && isOnline && (
        <span className="inline-flex min-h-7 items-center gap-1.5 text-meta text-warn">
          <Icon of={CloudOff} className="size-3.5 flex-none" />
          <span>
            {t('stale')} <span className="max-tablet:sr-only">{t(`problem.${asFailure(error).code}`)}</span>
          </span>
        </span>
      )}
    </span>
  )
}
