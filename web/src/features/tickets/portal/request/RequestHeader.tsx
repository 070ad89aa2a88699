import type { Ticket } from '@atum-desk/contract/tickets'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { BackToRequests } from './BackToRequests.tsx'
import { Moment } from './Moment.tsx'

export function RequestHeader({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('request')
  return (
    <header className="grid gap-1">
      <div className="mb-1 flex items-center justify-between gap-4 print:hidden">
        <BackToRequests />
        <IconButton label={t('page.print')} title={t('page.print')} icon={Printer} onClick={() => print()} />
      </div>
      <h1
        className="wrap-anywhere page-side w-fit min-w-0 max-w-full font-semibold text-title tracking-tight"
        dir="auto"
      >
        {ticket.title}
      </h1>
      <p className="flex flex-wrap gap-x-3 text-meta text-muted">
        <bdi className="tabular-nums">{ticket.number}</bdi>
        <Moment instant={ticket.createdAt} />
      </p>
    </header>
  )
}
