import { useTranslation } from 'react-i18next'
import { startSession } from '../../lib/api/session.ts'
import { useServer } from '../../lib/net/useServer.ts'
import { Failed } from '../../ui/feedback/Failed.tsx'

const again = () => void startSession()

/** Whoever loads a page while the server starts anew sees this, and the page once it is back. */
export function SessionFailed({ failure }: { readonly failure: unknown }) {
  const { t } = useTranslation('session')
  useServer(again)
  return (
    <main className="grid h-full">
      <Failed isPage title={t('loadFailed')} error={failure} onRetry={again} />
    </main>
  )
}
