import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Empty } from '../../ui/feedback/Empty.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

export function NotFoundRoute() {
  const { t } = useTranslation('desk')
  usePageTitle(t('notFound.title'))
  return (
    <Panel label={t('notFound.title')} className="flex-1">
      <h1 className="sr-only">{t('notFound.title')}</h1>
      <Empty title={t('notFound.title')} text={t('notFound.text')}>
        <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
      </Empty>
    </Panel>
  )
}
