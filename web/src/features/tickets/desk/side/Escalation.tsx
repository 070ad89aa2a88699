import type { Ticket } from '@atum-desk/contract/tickets'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useBoundActions } from '../../../../lib/actions/useActions.ts'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { useRoleWords } from '../people/roles.ts'
import { escalateTicket, giveBack } from '../ticket/more-actions.ts'
import { Section } from './Section.tsx'
import { SideAction } from './SideAction.tsx'

/** To which role it was given up, from whom, and why. */
export function Escalation({ ticket: { escalation } }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const roleWords = useRoleWords()
  const isPossible = useBoundActions().some(
    ({ id, isAvailable }) => isAvailable && (id === escalateTicket.id || id === giveBack.id),
  )
  if (!escalation && !isPossible) return null
  const whose = escalation?.from ?? escalation?.fromTeam
  return (
    <Section title={t('escalation.title')}>
      {escalation && (
        <div className="grid gap-1 rounded-control border border-warn bg-surface-2 px-3 py-2">
          <p className="font-medium">{t('escalation.with', { role: isolated(roleWords(escalation.role)) })}</p>
          {whose && <p className="text-meta text-text-2">{t('escalation.from', { name: isolated(whose.name) })}</p>}
          {escalation.reason && (
            <p className="whitespace-pre-line text-text-2" dir="auto">
              {escalation.reason}
            </p>
          )}
          <p className="text-meta text-muted">
            <DateTime instant={escalation.at} />
            {escalation.by && <bdi className="ms-2">{escalation.by.name}</bdi>}
          </p>
        </div>
      )}
      <SideAction action={escalateTicket} icon={ArrowUp} />
      <SideAction action={giveBack} icon={ArrowDown} />
    </Section>
  )
}
