import type { Permission } from '@atum-desk/contract/permissions'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../features/session/useSession.ts'
import { allAddress } from '../../features/tickets/desk/list/filters.ts'
import { Empty } from '../../ui/feedback/Empty.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

/** A page for those whose role opens it. The others are told so at once: asking the server would only be refused. */
export function Allowed({ permission, children }: { permission: Permission; children: ReactNode }) {
  const { t } = useTranslation('desk')
  const may = useMay()
  if (may(permission)) return children
  return (
    <Panel label={t('notAllowed.title')} className="flex-1">
      <h1 className="sr-only">{t('notAllowed.title')}</h1>
      <Empty title={t('notAllowed.title')} text={t('notAllowed.text')}>
        <ButtonLink to={allAddress}>{t('nav.tickets')}</ButtonLink>
      </Empty>
    </Panel>
  )
}
