import type { TicketSummary } from '@atum-desk/contract/tickets'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SteadyRow } from '../../../../lib/steady/steady.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { WaitingChip } from '../sla/WaitingChip.tsx'

interface QueueRowProps {
  readonly row: SteadyRow<TicketSummary>
  readonly isSelected: boolean
  readonly opensOver: boolean
}

/** A link, so that Tab, Enter, a new window and a screen reader work without a word of ours. */
export const QueueRow = memo(function QueueRow({
  row: { item: ticket, isGone },
  isSelected,
  opensOver,
}: QueueRowProps) {
  const { t } = useTranslation(['tickets', 'terms'])
  return (
    <Link
      to={{ search: `?ticket=${ticket.number}` }}
      replace={!opensOver}
      aria-current={isSelected}
      data-ticket-row
      className={cx(
        'grid grid-cols-[auto_1fr] gap-x-2.5 gap-y-1 border-line border-b border-s-3 px-3.5 py-3 -outline-offset-2!',
        isSelected
          ? 'split:border-s-gold split:bg-surface-3 max-split:border-s-transparent'
          : 'border-s-transparent hover:bg-surface-2',
      )}
    >
      <Icon name="halfSun" className={cx('mt-0.5 size-4', isGone ? 'text-muted' : 'text-status-new')} />
      <span className="sr-only">{t('terms:status.NEW')}</span>
      {/* In its own direction, and on the page's side: `w-fit` is what keeps an English title at the right in Arabic. */}
      <span className={cx('w-fit max-w-full truncate font-medium', isGone && 'text-muted')} dir="auto">
        {ticket.title}
      </span>
      <span className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-meta text-muted">
        <bdi className="wrap-anywhere min-w-0">{ticket.organization.name}</bdi>
        {isGone ? (
          t('tickets:inbox.gone')
        ) : (
          <>
            <PriorityMark priority={ticket.priority} />
            <WaitingChip since={ticket.createdAt} />
          </>
        )}
      </span>
    </Link>
  )
})
