import type { Ticket } from '@atum-desk/contract/tickets'
import { UserRoundPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import { changeRequesterOf } from '../ticket/more-actions.ts'
import { Section } from './Section.tsx'
import { SideAction } from './SideAction.tsx'

export function Requester({ ticket: { requester, organization, createdBy } }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  return (
    <Section title={t('side.requester')}>
      <div className="flex items-center gap-2.5">
        <Avatar name={requester.name} />
        <div className="grid min-w-0">
          <bdi className="wrap-anywhere w-fit max-w-full font-medium">{requester.name}</bdi>
          <bdi className="wrap-anywhere w-fit max-w-full text-meta text-muted">{organization.name}</bdi>
        </div>
      </div>
      <a
        href={`mailto:${requester.email}`}
        className="w-fit max-w-full truncate py-1 text-link underline underline-offset-2"
      >
        <bdi>{requester.email}</bdi>
      </a>
      {createdBy.id !== requester.id && (
        <p className="text-meta text-muted">
          {t('side.onBehalf')} <bdi>{createdBy.name}</bdi>
        </p>
      )}
      <SideAction action={changeRequesterOf} icon={UserRoundPen} />
    </Section>
  )
}
