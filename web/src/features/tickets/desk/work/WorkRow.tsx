import type { TicketSummary } from '@atum-desk/contract/tickets'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SteadyRow } from '../../../../lib/steady/steady.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { RelativeTime } from '../../../../ui/text/RelativeTime.tsx'
import { statusLooks } from '../../marks/looks.ts'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { TicketClock } from '../sla/TicketClock.tsx'
import type { Placed } from './sections.ts'

interface WorkRowProps {
  readonly row: SteadyRow<Placed>
  readonly isSelected: boolean
  /** Before it is left for: Back returns to it. */
  readonly onOpen: (ticket: TicketSummary) => void
}

export const WorkRow = memo(function WorkRow({ row: { item, isGone }, isSelected, onOpen }: WorkRowProps) {
  const { t } = useTranslation(['work', 'terms'])
  const { ticket } = item
  const { glyph, colour } = statusLooks[ticket.status]
  return (
    <Link
      to={`/tickets/${ticket.number}`}
      aria-current={isSelected}
      data-ticket-row
      onClick={() => onOpen(ticket)}
      className={cx(
        'grid grid-cols-[auto_1fr] gap-x-2.5 gap-y-1 border-s-3 px-3.5 py-2.5 -outline-offset-2!',
        isSelected ? 'border-s-gold bg-surface-3' : 'border-s-transparent hover:bg-surface-2',
      )}
    >
      <Icon name={glyph} className={cx('mt-0.5 size-4', isGone ? 'text-muted' : colour)} />
      <span className="flex min-w-0 items-baseline gap-3">
        <span className="sr-only">{t(`terms:status.${ticket.status}`)}</span>
        <span className="min-w-0 flex-1">
          <span className={cx('block w-fit max-w-full truncate font-medium', isGone && 'text-muted')} dir="auto">
            {ticket.title}
          </span>
        </span>
        <span className="flex-none text-meta text-muted">
          <RelativeTime instant={ticket.updatedAt} />
        </span>
      </span>
      <span className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-meta text-muted">
        <bdi className="font-mono">{ticket.number}</bdi>
        <bdi>{ticket.organization.name}</bdi>
        {isGone ? (
          t('work:gone')
        ) : (
          <>
            <PriorityMark priority={ticket.priority} />
            <TicketClock ticket={ticket} />
          </>
        )}
      </span>
    </Link>
  )
})
