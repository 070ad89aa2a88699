import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../session/useSession.ts'
import { ReplyForm } from './ReplyForm.tsx'

const ended: readonly Ticket['status'][] = ['CLOSED', 'CANCELLED', 'REJECTED']

/** A field to write in, where words can still arrive; else why they cannot (TKT-3). */
export function ReplyOrWhyNot({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('request')
  const may = useMay()
  if (ended.includes(ticket.status)) return <p className="px-1 text-meta text-muted">{t('reply.final')}</p>
  if (!may('ticket.comment')) return null
  // After the window the server takes no more words, and offers no reopening either.
  if (ticket.status === 'RESOLVED' && may('solution.answer') && !ticket.allowedActions.includes('reopen'))
    return <p className="px-1 text-meta text-muted">{t('reply.over')}</p>
  return <ReplyForm key={ticket.id} ticket={ticket} />
}
