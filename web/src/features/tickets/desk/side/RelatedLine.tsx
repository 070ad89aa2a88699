import type { RelatedTicket } from '@atum-desk/contract/tickets'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { removing } from '../../../../lib/focus/removing.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { TicketLine } from '../relations/TicketLine.tsx'

interface RelatedLineProps {
  readonly label?: string
  readonly ticket: RelatedTicket
  /** Left out where it cannot be undone here. */
  readonly onRemove?: (() => void) | undefined
}

export function RelatedLine({ label, ticket, onRemove }: RelatedLineProps) {
  const { t } = useTranslation('ticket')
  return (
    <li className="-mx-2 flex min-w-0 items-center rounded-nav hover:bg-surface-3">
      <Link to={`/tickets/${ticket.number}`} className="grid min-w-0 flex-1 rounded-nav px-2 py-1">
        {label && <span className="text-meta text-muted">{label}</span>}
        <TicketLine ticket={ticket} />
      </Link>
      {onRemove && (
        <button
          type="button"
          aria-label={t('relation.remove', { number: ticket.number })}
          {...removing('relation', onRemove)}
          className="me-1 grid size-7 flex-none place-items-center rounded-nav text-muted hover:text-text"
        >
          <Icon of={X} className="size-3.5" />
        </button>
      )}
    </li>
  )
}
