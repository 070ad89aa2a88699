import type { TicketSummary } from '@atum-desk/contract/tickets'
import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SteadyRow } from '../../../../lib/steady/steady.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { ActionButton } from '../../../../ui/primitives/ActionButton.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { may } from '../may.ts'
import { WaitingChip } from '../sla/WaitingChip.tsx'
import { acceptTicket, askCustomer, declineTicket } from './actions.ts'
import { FirstMessage } from './FirstMessage.tsx'

export function QueuePane({ row: { item: ticket, isGone } }: { row: SteadyRow<TicketSummary> }) {
  const { t } = useTranslation('tickets')
  const words = isGone ? 'inbox.goneText' : may(ticket, 'accept') ? 'ticket.received' : 'ticket.readOnly'
  return (
    <>
      <header data-pane-head className="grid flex-none gap-3 border-line border-b px-5 py-4">
        <div>
          <p className="mb-0.5 font-mono text-meta text-muted">
            <bdi>{ticket.number}</bdi>
          </p>
          <h2 className="page-side w-fit font-semibold text-heading tracking-tight wrap-anywhere" dir="auto">
            {ticket.title}
          </h2>
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-meta text-text-2">
            <PriorityMark priority={ticket.priority} />
            {!isGone && <WaitingChip since={ticket.createdAt} />}
          </p>
        </div>
        <div className="flex flex-wrap gap-2 max-tablet:grid max-tablet:grid-cols-2">
          <ActionButton action={acceptTicket} tone="primary" />
          <ActionButton action={declineTicket} />
          <ActionButton action={askCustomer} />
          <ButtonLink tone="quiet" to={`/tickets/${ticket.number}`} className="max-tablet:only:col-span-2">
            {t('action.open')}
          </ButtonLink>
        </div>
      </header>
      <div className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto p-5 max-tablet:px-3">
        <FirstMessage ticket={ticket} />
        {ticket.commentCount > 0 && (
          <Link
            to={`/tickets/${ticket.number}`}
            className="flex w-fit items-center gap-2 rounded-control px-1 text-link text-meta hover:underline"
          >
            <Icon of={MessageSquare} />
            {t('inbox.said', { count: ticket.commentCount })}
          </Link>
        )}
        <p className="flex items-center gap-2 px-1 text-meta text-muted">
          <Icon name="clock" />
          {t(words)}
        </p>
      </div>
    </>
  )
}
