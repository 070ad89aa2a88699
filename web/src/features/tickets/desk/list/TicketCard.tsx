import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../../../../ui/cx.ts'
import { RelativeTime } from '../../../../ui/text/RelativeTime.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { StatusMark } from '../../marks/StatusMark.tsx'
import { TicketClock } from '../sla/TicketClock.tsx'
import { AssigneeCell } from './AssigneeCell.tsx'
import type { TicketRowProps } from './TicketTableRow.tsx'

export const TicketCard = memo(function TicketCard({ ticket, isSelected, onOpen }: TicketRowProps) {
  const { t } = useTranslation('terms')
  return (
    <Link
      to={`/tickets/${ticket.number}`}
      aria-current={isSelected}
      data-ticket-row
      onClick={() => onOpen(ticket)}
      className={cx('grid gap-1.5 px-3.5 py-3 -outline-offset-2!', isSelected ? 'bg-surface-3' : 'hover:bg-surface-2')}
    >
      <span className="flex items-baseline gap-3 text-meta text-muted">
        <bdi className="font-mono">{ticket.number}</bdi>
        <bdi className="min-w-0 flex-1 truncate">{ticket.organization.name}</bdi>
        <RelativeTime instant={ticket.updatedAt} />
      </span>
      <span className="line-clamp-2 w-fit font-medium" dir="auto">
        {ticket.title}
      </span>
      <span className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-meta text-text-2">
        <StatusMark status={ticket.status} word={t(`status.${ticket.status}`)} />
        <PriorityMark priority={ticket.priority} />
        <TicketClock ticket={ticket} />
        {(ticket.assignee ?? ticket.team) && <AssigneeCell ticket={ticket} />}
      </span>
    </Link>
  )
})
