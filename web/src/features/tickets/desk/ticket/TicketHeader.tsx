import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { StatusMark } from '../../marks/StatusMark.tsx'
import { BackToList } from './BackToList.tsx'
import { TicketClocks } from './TicketClocks.tsx'

interface TicketHeaderProps {
  readonly ticket: TicketSummary
  readonly title: ReactNode
  /** None while the ticket is still being read. */
  readonly buttons?: ReactNode
}

export function TicketHeader({ ticket, title, buttons }: TicketHeaderProps) {
  const { t } = useTranslation('terms')
  return (
    <header className="grid flex-none gap-2 border-line border-b px-5 py-3.5 max-tablet:px-3">
      <p className="flex items-center gap-2.5 text-meta text-muted">
        <BackToList />
        <bdi className="font-mono">{ticket.number}</bdi>
      </p>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="grid min-w-60 flex-1 gap-2">
          {title}
          <p
            data-ticket-status={ticket.status}
            className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-meta text-text-2"
          >
            <StatusMark status={ticket.status} word={t(`status.${ticket.status}`)} />
            <PriorityMark priority={ticket.priority} />
            <TicketClocks ticket={ticket} />
          </p>
        </div>
        {buttons}
      </div>
    </header>
  )
}
