import type { TicketSummary } from '@atum-desk/contract/tickets'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { priorityLooks, statusLooks } from '../../marks/looks.ts'
import { TicketClock } from '../sla/TicketClock.tsx'

interface SideRowProps {
  readonly ticket: TicketSummary
  readonly isCurrent: boolean
  readonly list: string
  readonly onPeek: (ticket: TicketSummary) => void
}

/** The height of a row in px, `h-16` with its line: what is not drawn is reckoned with. */
export const sideRowHeight = 64

/** One ticket of the list beside the one that is open. */
export const SideRow = memo(function SideRow({ ticket, isCurrent, list, onPeek }: SideRowProps) {
  const { t } = useTranslation('terms')
  const { number, title, status, priority } = ticket
  return (
    <Link
      to={`/tickets/${number}`}
      state={{ list }}
      replace={isCurrent}
      aria-current={isCurrent ? 'page' : undefined}
      data-side-row
      onPointerEnter={() => onPeek(ticket)}
      className={cx(
        'grid h-16 grid-cols-[auto_minmax(0,1fr)] content-center gap-x-2.5 gap-y-1 border-line border-b border-s-3 px-3 -outline-offset-2!',
        isCurrent ? 'border-s-gold bg-surface-3' : 'border-s-transparent hover:bg-surface-2',
      )}
    >
      <Icon name={statusLooks[status].glyph} className={cx('mt-0.5 size-4', statusLooks[status].colour)} />
      <span className="min-w-0">
        <span className="sr-only">{t(`status.${status}`)}</span>
        <span className="block w-fit max-w-full truncate font-medium" dir="auto">
          {title}
        </span>
      </span>
      <Icon name={priorityLooks[priority].glyph} className={cx('mt-1 size-3.5', priorityLooks[priority].colour)} />
      <span className="flex h-5.5 min-w-0 items-center gap-2.5 overflow-hidden text-meta text-muted">
        <span className="sr-only">{t(`priority.${priority}`)}</span>
        <bdi className="flex-none font-mono">{number}</bdi>
        <TicketClock ticket={ticket} />
      </span>
    </Link>
  )
})
