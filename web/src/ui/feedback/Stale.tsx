import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../lib/api/problem.ts'
import { Icon } from '../icons/Icon.tsx'

/** What is shown could not be renewed: it stands, and says so. Nothing while all is well. */
export function Stale({ error }: { error: unknown }) {
  const { t } = useTranslation('common')
  return (
    <span role="status">
      {error !== null && (
        <span className="inline-flex min-h-7 items-center gap-1.5 text-meta text-warn">
          <Icon of={CloudOff} className="size-3.5" />
          {t('stale')} {t(`problem.${asFailure(error).code}`)}
        </span>
      )}
    </span>
  )
}
