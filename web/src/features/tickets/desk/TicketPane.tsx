import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { ActionButton } from '../../../ui/primitives/ActionButton.tsx'
import { acceptTicket } from '../actions.ts'
import { PriorityMark } from '../marks/PriorityMark.tsx'
import { may } from '../model.ts'
import { FirstMessage } from './FirstMessage.tsx'
import { WaitingChip } from './WaitingChip.tsx'

export function TicketPane({ ticket }: { ticket: TicketSummary }) {
  const { t } = useTranslation('tickets')
  return (
    <>
      <header className="flex flex-wrap items-start gap-x-4 gap-y-3 border-line border-b px-5 py-4">
        <div className="min-w-60 flex-1">
          <p className="mb-0.5 font-mono text-meta text-muted">
            <bdi>{ticket.number}</bdi>
          </p>
          <h2 className="w-fit font-semibold text-heading tracking-tight" dir="auto">
            {ticket.title}
          </h2>
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-meta text-text-2">
            <PriorityMark priority={ticket.priority} />
            <WaitingChip since={ticket.createdAt} />
          </p>
        </div>
        <div className="max-split:grid max-split:w-full">
          <ActionButton action={acceptTicket} tone="primary" />
        </div>
      </header>
      <div className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto p-5">
        <FirstMessage ticket={ticket} />
        <p className="flex items-center gap-2 px-1 text-meta text-muted">
          <Icon name="clock" />
          {t('ticket.received')}
        </p>
        {!may(ticket, 'accept') && <p className="px-1 text-meta text-muted">{t('ticket.readOnly')}</p>}
      </div>
    </>
  )
}
