import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../../ui/cx.ts'
import { RelativeTime } from '../../../../../ui/text/RelativeTime.tsx'
import { PriorityMark } from '../../../marks/PriorityMark.tsx'
import { StatusMark } from '../../../marks/StatusMark.tsx'
import { TicketClock } from '../../sla/TicketClock.tsx'
import { AssigneeCell } from '../AssigneeCell.tsx'
import { CheckBox } from './CheckBox.tsx'
import type { TicketRowProps } from './row.ts'
import { TicketLink } from './TicketLink.tsx'

export const TicketCard = memo(function TicketCard(props: TicketRowProps) {
  const { ticket, isSelected, isChecked, onCheck } = props
  const { t } = useTranslation('terms')
  return (
    <div
      className={cx(
        'grid grid-cols-[2.75rem_minmax(0,1fr)] items-start border-line border-b',
        isSelected || isChecked ? 'bg-surface-3' : 'hover:bg-surface-2',
      )}
    >
      <div className="h-11">
        <CheckBox ticket={ticket} isChecked={isChecked} onCheck={onCheck} />
      </div>
      <TicketLink {...props} className="grid min-w-0 grid-cols-1 gap-1.5 py-3 pe-3.5 -outline-offset-2!">
        <span className="flex items-baseline gap-3 text-meta text-muted">
          <bdi className="font-mono">{ticket.number}</bdi>
          <bdi className="min-w-0 flex-1 truncate">{ticket.organization.name}</bdi>
          <RelativeTime instant={ticket.updatedAt} />
        </span>
        <span className="page-side line-clamp-2 wrap-anywhere w-fit max-w-full font-medium" dir="auto">
          {ticket.title}
        </span>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-meta text-text-2">
          <StatusMark status={ticket.status} word={t(`status.${ticket.status}`)} />
          <PriorityMark priority={ticket.priority} />
          <TicketClock ticket={ticket} />
          {(ticket.assignee ?? ticket.team) && <AssigneeCell ticket={ticket} />}
        </span>
      </TicketLink>
    </div>
  )
})
