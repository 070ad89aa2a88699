import { useTranslation } from 'react-i18next'
import { isKnownAction } from './actions.ts'

/** What was done, in words; its code is with the details, and is found by the filter. */
export function ActionWords({ action }: { action: string }) {
  const { t } = useTranslation('people')
  if (isKnownAction(action)) return <span className="truncate text-text-2">{t(`audit.did.${action}`)}</span>
  return (
    <bdi dir="ltr" className="truncate font-mono text-meta text-text-2">
      {action}
    </bdi>
  )
}
