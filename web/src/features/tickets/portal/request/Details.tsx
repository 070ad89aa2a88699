import type { Ticket } from '@atum-desk/contract/tickets'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { PriorityMark } from '../../marks/PriorityMark.tsx'

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7.5rem_1fr] gap-3 py-2">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

export function Details({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('request')
  const isWith = ticket.assignee ?? ticket.team
  return (
    <section className="rounded-panel border border-line bg-surface-1 p-4 text-meta tablet:p-5">
      <h2 className="mb-1 font-semibold text-body">{t('page.details')}</h2>
      <dl className="divide-y divide-line">
        <Detail name={t('page.number')}>
          <bdi className="tabular-nums">{ticket.number}</bdi>
        </Detail>
        <Detail name={t('page.priority')}>
          <PriorityMark priority={ticket.priority} />
        </Detail>
        {ticket.service && <Detail name={t('page.service')}>{ticket.service.name}</Detail>}
        {ticket.category && <Detail name={t('page.category')}>{ticket.category}</Detail>}
        <Detail name={t('page.requester')}>
          <bdi>{ticket.requester.name}</bdi>
        </Detail>
        {isWith && (
          <Detail name={t('page.assignee')}>
            <bdi>{isWith.name}</bdi>
          </Detail>
        )}
        <Detail name={t('page.created')}>
          <DateTime instant={ticket.createdAt} />
        </Detail>
        <Detail name={t('page.updated')}>
          <DateTime instant={ticket.updatedAt} />
        </Detail>
      </dl>
    </section>
  )
}
