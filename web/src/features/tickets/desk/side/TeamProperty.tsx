import type { Ticket } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { assignableTeams } from '../../../people/desk/api.ts'
import { may } from '../may.ts'
import { useTicketChange } from '../ticket/useTicketChange.ts'
import { Choice } from './Choice.tsx'
import { givenToTeam, isEscalatedOnly, mayChooseTeam } from './team.ts'

/** Another team, where it stands; an escalation that waits for somebody to take it is left alone, and why is said. */
export function TeamProperty({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'ticket'])
  const { team } = ticket
  const canEdit = mayChooseTeam(ticket)
  const { data: teams = [] } = useQuery({ ...assignableTeams, enabled: canEdit })
  const change = useTicketChange(ticket.number)
  return (
    <>
      <Choice
        label={t('tickets:field.team')}
        options={teams.map(({ id, name }) => ({ value: id, title: name }))}
        value={team?.id ?? ''}
        canEdit={canEdit && teams.length > 0}
        onChange={(id) => {
          const chosen = teams.find((one) => one.id === id)
          if (chosen && id !== team?.id) void change(givenToTeam(chosen))
        }}
      >
        {team ? <bdi>{team.name}</bdi> : <span className="text-muted">{t('tickets:field.none')}</span>}
      </Choice>
      {may(ticket, 'assign') && isEscalatedOnly(ticket) && (
        <p className="text-meta text-muted">{t('ticket:team.escalated')}</p>
      )}
    </>
  )
}
