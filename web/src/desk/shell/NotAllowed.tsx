import { useTranslation } from 'react-i18next'
import { allAddress } from '../../features/tickets/desk/list/filters.ts'
import { Empty } from '../../ui/feedback/Empty.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

/** Instead of a page that one's role does not open. */
export function NotAllowed() {
  const { t } = useTranslation('desk')
  return (
    <Panel label={t('notAllowed.title')} className="flex-1">
      <h1 className="sr-only">{t('notAllowed.title')}</h1>
      <Empty title={t('notAllowed.title')} text={t('notAllowed.text')}>
        <ButtonLink to={allAddress}>{t('nav.tickets')}</ButtonLink>
      </Empty>
    </Panel>
  )
}
