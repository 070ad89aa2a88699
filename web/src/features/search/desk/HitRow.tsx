import type { SearchHit } from '@atum-desk/contract/search'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { FileText, Lock, MessageSquare } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { Marked } from '../../../ui/text/Marked.tsx'
import { RelativeTime } from '../../../ui/text/RelativeTime.tsx'
import { PriorityMark } from '../../tickets/marks/PriorityMark.tsx'
import { StatusMark } from '../../tickets/marks/StatusMark.tsx'

const icons = { description: undefined, comment: MessageSquare, note: Lock, file: FileText } as const

interface HitRowProps {
  readonly hit: SearchHit
  readonly isSelected: boolean
  /** Before it is left for: Back returns to it. */
  readonly onOpen: (ticket: TicketSummary) => void
}

export const HitRow = memo(function HitRow({ hit, isSelected, onOpen }: HitRowProps) {
  const { t } = useTranslation(['search', 'terms'])
  const { ticket, titleMarks, excerpt } = hit
  const icon = icons[excerpt.from]
  return (
    <Link
      to={`/tickets/${ticket.number}`}
      aria-current={isSelected}
      data-ticket-row
      onClick={() => onOpen(ticket)}
      className={cx(
        'grid grid-cols-1 gap-1 border-s-3 px-4 py-3 -outline-offset-2!',
        isSelected ? 'border-s-gold bg-surface-3' : 'border-s-transparent hover:bg-surface-2',
      )}
    >
      <span className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1">
          <span className="page-side line-clamp-2 w-fit max-w-full font-medium text-text" dir="auto">
            <Marked text={ticket.title} marks={titleMarks} />
          </span>
        </span>
        <span className="flex-none text-meta text-muted">
          <RelativeTime instant={ticket.updatedAt} />
        </span>
      </span>
      {excerpt.text !== '' && (
        <span className="flex max-w-190 gap-1.5 text-text-2">
          {icon && <Icon of={icon} className="mt-0.75 size-3.5 text-muted" />}
          {excerpt.from !== 'description' && <span className="sr-only">{t(`search:from.${excerpt.from}`)}</span>}
          <span className="line-clamp-2 min-w-0" dir="auto">
            <Marked text={excerpt.text} marks={excerpt.marks} />
          </span>
        </span>
      )}
      <span className="flex flex-wrap items-center gap-x-3.5 gap-y-1 text-meta text-muted">
        <bdi className="font-mono">{ticket.number}</bdi>
        <StatusMark status={ticket.status} word={t(`terms:status.${ticket.status}`)} />
        <PriorityMark priority={ticket.priority} />
        <bdi className="wrap-anywhere min-w-0">{ticket.organization.name}</bdi>
      </span>
    </Link>
  )
})
