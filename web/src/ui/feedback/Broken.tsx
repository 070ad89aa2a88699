import { useTranslation } from 'react-i18next'
import { Button } from '../primitives/Button.tsx'
import { Empty } from './Empty.tsx'

/** For a page that could not even be drawn: mostly, a newer version was installed while this one was open. */
export function Broken() {
  const { t } = useTranslation('common')
  return (
    <div role="alert" className="grid min-h-80">
      <h1 className="sr-only">{t('broken.title')}</h1>
      <Empty title={t('broken.title')} text={t('broken.text')}>
        <Button tone="primary" onClick={() => window.location.reload()}>
          {t('broken.again')}
        </Button>
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
