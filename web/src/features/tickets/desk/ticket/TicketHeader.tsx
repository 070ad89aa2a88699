import type { PersonPresent } from '@atum-desk/contract/live'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Stale } from '../../../../ui/feedback/Stale.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { StatusMark } from '../../marks/StatusMark.tsx'
import { PresenceMarks } from '../presence/PresenceMarks.tsx'
import { BackToList } from './BackToList.tsx'
import { TicketClocks } from './TicketClocks.tsx'

interface TicketHeaderProps {
  readonly ticket: TicketSummary
  readonly title: ReactNode
  /** None while the ticket is still being read. */
  readonly buttons?: ReactNode
  /** Why it could not be read again. */
  readonly stale?: unknown
  readonly others?: readonly PersonPresent[]
}

export function TicketHeader({ ticket, title, buttons, stale = null, others = [] }: TicketHeaderProps) {
  const { t } = useTranslation('terms')
  return (
    <header className="grid flex-none gap-x-4 gap-y-2 border-line border-b px-5 py-3.5 max-tablet:px-3 tablet:grid-cols-[1fr_auto]">
      <p className="flex min-h-control items-center gap-2.5 text-meta text-muted">
        <BackToList />
        <bdi className="whitespace-nowrap font-mono">{ticket.number}</bdi>
        <PresenceMarks others={others} />
      </p>
      <div className="order-last tablet:order-none print:hidden">{buttons}</div>
      <div className="col-span-full">{title}</div>
      <div className="col-span-full has-[span:empty:only-child]:hidden">
        <Stale error={stale} />
      </div>
      <p
        data-ticket-status={ticket.status}
        className="col-span-full flex flex-wrap items-center gap-x-4 gap-y-1.5 text-meta text-text-2"
      >
        <StatusMark status={ticket.status} word={t(`status.${ticket.status}`)} />
        <PriorityMark priority={ticket.priority} />
        <TicketClocks ticket={ticket} />
      </p>
    </header>
  )
}
