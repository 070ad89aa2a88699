import type { Permission } from '@atum-desk/contract/permissions'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { allAddress } from '../../features/tickets/desk/list/filters.ts'
import { loadWords } from '../../lib/i18n/start.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Empty } from '../../ui/feedback/Empty.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

// What permissions are called is read by few: it comes when somebody is to be told.
const Missing = lazy(async () => {
  const [{ MissingPermission }] = await Promise.all([import('./MissingPermission.tsx'), loadWords('permissions')])
  return { default: MissingPermission }
})

/** Instead of a page that one's role does not open: why, what to ask an administrator for, and the way on. */
export function NotAllowed({ missing }: { missing: Permission | undefined }) {
  const { t } = useTranslation('desk')
  usePageTitle(t('notAllowed.title'))
  return (
    <Panel label={t('notAllowed.title')} className="flex-1">
      <h1 className="sr-only">{t('notAllowed.title')}</h1>
      <Empty title={t('notAllowed.title')} text={t(missing ? 'notAllowed.text' : 'notAllowed.several')}>
        {missing && (
          <Suspense>
            <Missing permission={missing} />
          </Suspense>
        )}
        <ButtonLink to={allAddress}>{t('nav.tickets')}</ButtonLink>
      </Empty>
    </Panel>
  )
}
