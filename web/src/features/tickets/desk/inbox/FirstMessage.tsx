import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../../ui/feedback/Bar.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Skeleton } from '../../../../ui/feedback/Skeleton.tsx'
import { RichText } from '../../../../ui/text/RichText.tsx'
import { filesOf, ticketByNumber } from '../api/queries.ts'
import { FileList } from '../timeline/FileList.tsx'
import { Message } from '../timeline/Message.tsx'

/** What the customer wrote when he opened it, with his files. */
export function FirstMessage({ ticket }: { ticket: TicketSummary }) {
  const { t } = useTranslation('tickets')
  const { data, error, refetch } = useQuery(ticketByNumber(ticket.number))
  const files = useQuery({ ...filesOf(ticket.id), enabled: ticket.attachmentCount > 0 })
  if (!data && error) return <Failed title={t('ticket.failed')} error={error} onRetry={() => void refetch()} />
  return (
    <Message author={ticket.requester.name} from={ticket.organization.name} at={ticket.createdAt}>
      {data ? (
        <>
          <RichText markdown={data.description} />
          {files.data && <FileList files={files.data.items} />}
        </>
      ) : (
        <Skeleton label={t('ticket.loading')}>
          <div className="grid gap-3 py-1">
            <Bar className="w-4/5" />
            <Bar className="w-3/5" />
          </div>
        </Skeleton>
      )}
    </Message>
  )
}
