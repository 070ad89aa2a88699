import { useTranslation } from 'react-i18next'
import { useOnline } from '../../lib/net/useOnline.ts'
import { useServer } from '../../lib/net/useServer.ts'
import { Button } from '../primitives/Button.tsx'
import { Empty } from './Empty.tsx'

const load = () => window.location.reload()

/**
 * For a page that could not even be drawn. Its code did not come: where the server is away, the page opens by itself once
 * that is back. Where it is there, a newer version may have been installed, and is loaded when the reader asks.
 */
export function Broken() {
  const { t } = useTranslation('common')
  const isOnline = useOnline()
  const isThere = useServer(load)
  // Nothing is told before it is known which.
  if (isOnline && isThere === undefined) return <div className="min-h-80" />
  const words = !isOnline ? 'offline' : isThere ? 'here' : 'away'
  const title = t(`broken.${words}.title`)
  return (
    <div role="alert" className="grid min-h-80">
      <h1 className="sr-only">{title}</h1>
      <Empty title={title} text={t(`broken.${words}.text`)}>
        {words === 'here' && (
          <Button tone="primary" onClick={load}>
            {t('broken.again')}
          </Button>
        )}
      </Empty>
    </div>
  )
}

/** The same where not even the frame around the page could be drawn. */
export function BrokenPage() {
  return (
    <main className="grid min-h-full">
      <Broken />
    </main>
  )
}
