import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useOnline } from '../../lib/net/useOnline.ts'
import { Button } from '../primitives/Button.tsx'
import { Empty } from './Empty.tsx'

/** For a page that could not even be drawn: mostly, a newer version was installed while this one was open, or it never came. */
export function Broken() {
  const { t } = useTranslation('common')
  const isOnline = useOnline()
  const wasOffline = useRef(!isOnline)
  useEffect(() => {
    if (isOnline && wasOffline.current) window.location.reload()
  }, [isOnline])
  const title = t(isOnline ? 'broken.title' : 'broken.offline')
  return (
    <div role="alert" className="grid min-h-80">
      <h1 className="sr-only">{title}</h1>
      <Empty title={title} text={t(isOnline ? 'broken.text' : 'broken.offlineText')}>
        {isOnline && (
          <Button tone="primary" onClick={() => window.location.reload()}>
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
