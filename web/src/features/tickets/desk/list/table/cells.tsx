import type { TicketSummary } from '@atum-desk/contract/tickets'
import { MessageSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../../ui/icons/Icon.tsx'
import { RelativeTime } from '../../../../../ui/text/RelativeTime.tsx'
import { PriorityMark } from '../../../marks/PriorityMark.tsx'
import { StatusMark } from '../../../marks/StatusMark.tsx'
import { TicketClock } from '../../sla/TicketClock.tsx'
import { AssigneeCell } from '../AssigneeCell.tsx'
import type { ColumnName } from '../columns/columns.ts'

interface CellProps {
  readonly ticket: TicketSummary
}

function Status({ ticket: { status } }: CellProps) {
  const { t } = useTranslation('terms')
  return (
    <span className="flex overflow-hidden whitespace-nowrap">
      <StatusMark status={status} word={t(`status.${status}`)} />
    </span>
  )
}

const named = (name: string | undefined | null): ReactNode => name && <bdi className="block truncate">{name}</bdi>

function Tags({ ticket: { tags } }: CellProps) {
  return (
    <span className="flex gap-1 overflow-hidden">
      {tags.map((tag) => (
        <bdi key={tag} className="flex-none rounded-pill border border-line bg-surface-2 px-2 text-meta">
          {tag}
        </bdi>
      ))}
    </span>
  )
}

const Comments = ({ ticket: { commentCount } }: CellProps) =>
  commentCount > 0 && (
    <span className="inline-flex items-center gap-1.5 text-meta tabular-nums">
      <Icon of={MessageSquare} className="size-3.5 text-muted" />
      {commentCount}
    </span>
  )

const time = (instant: string) => (
  <span className="block truncate text-meta text-muted">
    <RelativeTime instant={instant} />
  </span>
)

/** What stands in each column but the first. A column that is missing here does not compile. */
export const cells = {
  status: Status,
  priority: ({ ticket }) => (
    <span className="flex overflow-hidden whitespace-nowrap">
      <PriorityMark priority={ticket.priority} />
    </span>
  ),
  time: TicketClock,
  assignee: AssigneeCell,
  team: ({ ticket }) => named(ticket.team?.name),
  organization: ({ ticket }) => named(ticket.organization.name),
  requester: ({ ticket }) => named(ticket.requester.name),
  category: ({ ticket }) => named(ticket.category),
  tags: Tags,
  comments: Comments,
  created: ({ ticket }) => time(ticket.createdAt),
  updated: ({ ticket }) => time(ticket.updatedAt),
} as const satisfies Record<Exclude<ColumnName, 'ticket'>, (props: CellProps) => ReactNode>
