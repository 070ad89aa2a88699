import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { RelativeTime } from '../../../../ui/text/RelativeTime.tsx'

export function RequestHeader({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('request')
  return (
    <header className="grid gap-1">
      <Link
        to="/requests"
        className="mb-2 inline-flex w-fit items-center gap-2 text-text-2 hover:text-text print:hidden"
      >
        <Icon name="back" />
        {t('page.back')}
      </Link>
      <h1 className="w-fit font-semibold text-title tracking-tight" dir="auto">
        {ticket.title}
      </h1>
      <p className="flex flex-wrap gap-x-3 text-meta text-muted">
        <bdi className="tabular-nums">{ticket.number}</bdi>
        <RelativeTime instant={ticket.createdAt} />
      </p>
    </header>
  )
}
