import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { RichText } from '../../../../ui/text/RichText.tsx'
import { PortalStatus } from '../PortalStatus.tsx'
import { Promises } from './Promises.tsx'
import { SolutionAnswer } from './SolutionAnswer.tsx'
import { useNextWords } from './useNextWords.ts'

/** The one card that answers “and now?”: the state in words, by when, and what the customer can do about it. */
export function NextStep({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('request')
  const words = useNextWords(ticket)
  const text = ticket.status === 'REJECTED' ? ticket.rejectionReason : ticket.resolution
  const isAnswered = ticket.status === 'RESOLVED' || ticket.status === 'CLOSED' || ticket.status === 'REJECTED'
  return (
    <section
      aria-label={t('next.title')}
      data-next-step
      tabIndex={-1}
      className="grid grid-cols-1 gap-3 rounded-panel border border-line-strong bg-surface-2 p-4 tablet:p-5"
    >
      <p className="font-semibold">
        <PortalStatus status={ticket.status} />
      </p>
      <p className="text-pretty text-text-2">{words}</p>
      <Promises sla={ticket.sla} />
      {isAnswered && text && (
        <div className="grid gap-1 border-line border-t pt-3">
          <h2 className="font-semibold text-meta text-muted">
            {t(ticket.status === 'REJECTED' ? 'next.reason' : 'answer.solution')}
          </h2>
          <RichText markdown={text} />
        </div>
      )}
      <SolutionAnswer ticket={ticket} />
      {ticket.status === 'CLOSED' && (
        <ButtonLink to={`/requests/new?follow=${ticket.number}`} className="w-fit print:hidden">
          {t('answer.followUp')}
        </ButtonLink>
      )}
    </section>
  )
}
