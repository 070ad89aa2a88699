import type { TicketSummary } from '@atum-desk/contract/tickets'
import { MessageSquare, Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { RelativeTime } from '../../../../ui/text/RelativeTime.tsx'
import { PortalStatus } from '../PortalStatus.tsx'
import { useCardWords } from '../useCardWords.ts'
import { CountMark } from './CountMark.tsx'

interface RequestCardProps {
  readonly ticket: TicketSummary
  /** In the list of an organization it matters whose it is. */
  readonly showsRequester: boolean
}

/** A link, so that a new window, Back and a screen reader work without a word of ours. */
export function RequestCard({ ticket, showsRequester }: RequestCardProps) {
  const { t } = useTranslation('portal')
  const words = useCardWords(ticket)
  return (
    <Link
      to={`/requests/${ticket.number}`}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-4 -outline-offset-2! transition-colors duration-120 hover:bg-surface-2 tablet:px-5"
    >
      <span className="grid min-w-0 gap-1">
        {/* In its own direction, and on the page's side: `w-fit` keeps an English title at the right in Arabic. */}
        <span className="wrap-anywhere page-side line-clamp-2 w-fit max-w-full font-medium" dir="auto">
          {ticket.title}
        </span>
        <span className="flex flex-wrap gap-x-3 text-meta text-text-2">
          <PortalStatus status={ticket.status} />
          {words && <span className={cx(words.isLate && 'text-warn')}>{words.words}</span>}
        </span>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-meta text-muted">
          <bdi className="tabular-nums">{ticket.number}</bdi>
          {showsRequester && <span>{t('list.from', { name: ticket.requester.name })}</span>}
          <RelativeTime instant={ticket.updatedAt} />
          <CountMark
            icon={MessageSquare}
            count={ticket.commentCount}
            label={t('list.comments', { count: ticket.commentCount })}
          />
          <CountMark
            icon={Paperclip}
            count={ticket.attachmentCount}
            label={t('list.files', { count: ticket.attachmentCount })}
          />
        </span>
      </span>
      <Icon name="back" className="size-3.5 -scale-x-100 text-muted" />
    </Link>
  )
}
