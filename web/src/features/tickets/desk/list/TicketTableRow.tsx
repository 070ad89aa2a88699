import type { TicketSummary } from '@atum-desk/contract/tickets'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../../../../ui/cx.ts'
import { RelativeTime } from '../../../../ui/text/RelativeTime.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { StatusMark } from '../../marks/StatusMark.tsx'
import { TicketClock } from '../sla/TicketClock.tsx'
import { AssigneeCell } from './AssigneeCell.tsx'

export interface TicketRowProps {
  readonly ticket: TicketSummary
  readonly isSelected: boolean
  /** Before it is opened: so that Back finds it. */
  readonly onOpen: (ticket: TicketSummary) => void
}

/** One link a row, as wide as the row. */
export const TicketTableRow = memo(function TicketTableRow({ ticket, isSelected, onOpen }: TicketRowProps) {
  const { t } = useTranslation('terms')
  return (
    <tr className={cx('relative border-line border-b text-text-2', isSelected ? 'bg-surface-3' : 'hover:bg-surface-2')}>
      <td className={cx('border-s-3 py-2.5 ps-3.5 pe-3', isSelected ? 'border-s-gold' : 'border-s-transparent')}>
        <Link
          to={`/tickets/${ticket.number}`}
          aria-current={isSelected}
          data-ticket-row
          onClick={() => onOpen(ticket)}
          className="block after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
        >
          <span className="block w-fit max-w-full truncate font-medium text-text" dir="auto">
            {ticket.title}
          </span>
        </Link>
        <span className="mt-0.5 flex min-w-0 gap-x-2 text-meta text-muted">
          <bdi className="flex-none font-mono">{ticket.number}</bdi>
          <bdi className="truncate">{ticket.organization.name}</bdi>
        </span>
      </td>
      <td className="px-3">
        <StatusMark status={ticket.status} word={t(`status.${ticket.status}`)} />
      </td>
      <td className="px-3">
        <PriorityMark priority={ticket.priority} />
      </td>
      <td className="px-3">
        <TicketClock ticket={ticket} />
      </td>
      <td className="px-3">
        <AssigneeCell ticket={ticket} />
      </td>
      <td className="px-3 text-meta text-muted">
        <RelativeTime instant={ticket.updatedAt} />
      </td>
    </tr>
  )
})
