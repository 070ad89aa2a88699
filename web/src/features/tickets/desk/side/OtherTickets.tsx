import type { Page } from '@atum-desk/contract/common'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get } from '../../../../lib/api/client.ts'
import { pathWith } from '../../../../lib/api/path.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { RelatedLine } from './RelatedLine.tsx'
import { Section } from './Section.tsx'

const open = ['NEW', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER'] as const
const most = 5

/** What else this person waits for: often it is the same thing. */
export function OtherTickets({ ticket: { id, requester } }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const { data, error, refetch } = useQuery({
    queryKey: ['tickets', 'of', requester.id],
    queryFn: ({ signal }) =>
      get<Page<TicketSummary>>(
        pathWith('/api/tickets', { requesterId: requester.id, status: open, limit: most + 2 }),
        signal,
      ),
  })
  const others = data?.items.filter((one) => one.id !== id) ?? []
  if (data && others.length === 0) return null
  return (
    <Section title={t('others.title')}>
      {error && !data && <Failed title={t('others.failed')} error={error} onRetry={() => void refetch()} />}
      <ul className="grid gap-0.5">
        {others.slice(0, most).map((one) => (
          <RelatedLine key={one.id} ticket={one} />
        ))}
      </ul>
      {others.length > most && <p className="text-meta text-muted">{t('others.more')}</p>}
    </Section>
  )
}
