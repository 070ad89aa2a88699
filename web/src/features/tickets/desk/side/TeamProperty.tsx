import type { Team } from '@atum-desk/contract/catalog'
import type { Ticket } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { assignableTeams } from '../../../people/desk/api.ts'
import { assign } from '../api/commands.ts'
import { may } from '../may.ts'
import { assignedTo } from '../sheets/assignees.tsx'
import { useTicketChange } from '../ticket/useTicketChange.ts'
import { Choice } from './Choice.tsx'

/** Another team; whoever has the ticket keeps it. One that nobody has is given out by the team, as the team does. */
export function TeamProperty({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const { team, assignee } = ticket
  const canEdit = may(ticket, 'assign')
  const { data: teams = [] } = useQuery({ ...assignableTeams, enabled: canEdit })
  const change = useTicketChange(ticket.number)
  const shown = team ? <bdi>{team.name}</bdi> : <span className="text-muted">{t('field.none')}</span>

  const give = ({ id, name }: Pick<Team, 'id' | 'name'>) =>
    void change({
      send: (seen) => assign(seen, { teamId: id, ...(seen.assignee && { assigneeId: seen.assignee.id }) }),
      guess: (now) => ({ ...assignedTo(now, { kind: 'team', id, name }), assignee }),
    })
  return (
    <Choice
      label={t('field.team')}
      options={teams.map(({ id, name }) => ({ value: id, title: name }))}
      value={team?.id ?? ''}
      canEdit={canEdit && teams.length > 0}
      onChange={(id) => {
        const chosen = teams.find((one) => one.id === id)
        if (chosen && id !== team?.id) give(chosen)
      }}
    >
      {shown}
    </Choice>
  )
}
