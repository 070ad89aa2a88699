import type { Reference } from '@atum-desk/contract/common'
import type { Ticket } from '@atum-desk/contract/tickets'
import { Eye, EyeOff, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import { chooseCc, chooseWatchers, unwatchTicket, watchTicket } from '../ticket/more-actions.ts'
import { Property } from './Property.tsx'
import { Section } from './Section.tsx'
import { SideAction } from './SideAction.tsx'

function People({ people, isStaff }: { people: readonly Reference[]; isStaff: boolean }) {
  const { t } = useTranslation('tickets')
  if (people.length === 0) return <span className="text-muted">{t('field.none')}</span>
  return (
    <ul className="grid gap-1">
      {people.map(({ id, name }) => (
        <li key={id} className="flex min-w-0 items-center gap-2">
          <Avatar name={name} isStaff={isStaff} size="small" />
          <bdi className="truncate">{name}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** Who else is told: colleagues who watch, of whom no customer learns, and the customer’s own on the CC. */
export function Followers({ ticket: { watchers = [], cc } }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  return (
    <Section title={t('followers.title')}>
      <dl className="grid">
        <Property name={t('followers.watchers')}>
          <People people={watchers} isStaff />
        </Property>
        <Property name={t('followers.cc')}>
          <People people={cc} isStaff={false} />
        </Property>
      </dl>
      <SideAction action={watchTicket} icon={Eye} />
      <SideAction action={unwatchTicket} icon={EyeOff} />
      <SideAction action={chooseWatchers} icon={UserPlus} />
      <SideAction action={chooseCc} icon={UserPlus} />
    </Section>
  )
}
