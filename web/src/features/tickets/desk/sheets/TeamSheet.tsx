import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useListed } from '../../../../lib/i18n/useListed.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Notice } from '../../../../ui/feedback/Notice.tsx'
import { PickList } from '../../../../ui/primitives/PickList.tsx'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { assignableTeams } from '../../../people/desk/api.ts'
import { givenToTeam, mayChooseTeam } from '../side/team.ts'
import { useTicketChange } from '../ticket/useTicketChange.ts'
import { assigneeOf, currentValue, teamOption } from './assignees.tsx'
import type { TicketSheetProps } from './ticket-sheet.ts'

/** Which team has it; whoever has the ticket keeps it. */
export function TeamSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation(['ticket', 'tickets'])
  const listed = useListed()
  const { data: teams, error, refetch } = useQuery(assignableTeams)
  const change = useTicketChange(ticket.number)
  const pick = (value: string) => {
    const chosen = assigneeOf(value, [], teams ?? [])
    onClose()
    if (chosen && chosen.id !== ticket.team?.id) void change(givenToTeam(chosen))
  }
  return (
    <Sheet title={t('ticket:team.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      {!mayChooseTeam(ticket) && <Notice>{t('ticket:team.escalated')}</Notice>}
      {error && <Failed title={t('tickets:assign.failed')} error={error} onRetry={() => void refetch()} />}
      {teams && mayChooseTeam(ticket) && (
        <PickList
          label={t('ticket:team.search')}
          groups={[{ title: t('tickets:assign.teams'), options: teams.map((team) => teamOption(team, listed)) }]}
          current={currentValue({ ...ticket, assignee: null })}
          none={t('ticket:team.none')}
          onPick={pick}
        />
      )}
    </Sheet>
  )
}
