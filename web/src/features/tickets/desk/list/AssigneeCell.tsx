import type { TicketSummary } from '@atum-desk/contract/tickets'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'

/** Whose it is: a person's, a team's, or nobody's yet. */
export function AssigneeCell({ ticket: { assignee, team } }: { ticket: Pick<TicketSummary, 'assignee' | 'team'> }) {
  const { t } = useTranslation('tickets')
  if (assignee)
    return (
      <span className="flex min-w-0 items-center gap-2">
        <Avatar name={assignee.name} isStaff size="small" />
        <bdi className="truncate">{assignee.name}</bdi>
      </span>
    )
  if (team)
    return (
      <span className="flex min-w-0 items-center gap-2">
        <Icon of={Users} className="mx-1 size-4 text-muted" />
        <bdi className="truncate">{team.name}</bdi>
      </span>
    )
  return <span className="text-muted">{t('list.unassigned')}</span>
}
