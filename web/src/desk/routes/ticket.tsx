import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ticketByNumber } from '../../features/tickets/desk/api/queries.ts'
import { lastList } from '../../features/tickets/desk/list/last-list.ts'
import { ReadAt } from '../../features/tickets/desk/sla/ReadAt.ts'
import { SideList } from '../../features/tickets/desk/split/SideList.tsx'
import { useSplit } from '../../features/tickets/desk/split/useSplit.ts'
import { isMissing } from '../../features/tickets/desk/ticket/is-missing.ts'
import { NoTicket } from '../../features/tickets/desk/ticket/NoTicket.tsx'
import { TicketLoading } from '../../features/tickets/desk/ticket/TicketLoading.tsx'
import { TicketPage } from '../../features/tickets/desk/ticket/TicketPage.tsx'
import { useGlimpse } from '../../features/tickets/desk/ticket/useGlimpse.ts'
import { useRememberTicket } from '../../features/tickets/desk/ticket/useRememberTicket.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { useIsAfterFirst } from '../../lib/screen/useIsAfterFirst.ts'
import { cx } from '../../ui/cx.ts'
import { Failed } from '../../ui/feedback/Failed.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

const beside = 'grid-cols-[18.5rem_minmax(0,1fr)] triple:grid-cols-[18.5rem_minmax(0,1fr)_18rem]'

export function TicketRoute() {
  const { t } = useTranslation('tickets')
  const { number = '' } = useParams()
  const { data, error, refetch, dataUpdatedAt } = useQuery(ticketByNumber(number))
  const glimpse = useGlimpse(number)
  const { list } = useSplit()
  // The conversation is painted first; what stands beside it comes after, and stays as one goes from ticket to ticket.
  const isTime = useIsAfterFirst()
  const title = (data ?? glimpse)?.title
  useRememberTicket(data)
  usePageTitle(title ? `${number} ${title}` : number)
  return (
    <div className={cx('grid min-h-0 flex-1 gap-3 print:grid-cols-1!', list ? beside : 'split:grid-cols-[1fr_20rem]')}>
      {list && <SideList address={list} number={number} isTime={isTime} />}
      {data && (
        <ReadAt value={dataUpdatedAt}>
          <TicketPage key={data.id} ticket={data} stale={error} hasSide={isTime} />
        </ReadAt>
      )}
      {!data && !error && <TicketLoading glimpse={glimpse} />}
      {!data && error && isMissing(error) && <NoTicket number={number} />}
      {!data && error && !isMissing(error) && (
        <Panel label={number} className={list ? 'triple:col-span-2' : 'col-span-full'}>
          <h1 className="sr-only">{number}</h1>
          <Failed isPage title={t('ticket.failed')} error={error} onRetry={() => void refetch()}>
            <ButtonLink to={lastList()}>{t('ticket.back')}</ButtonLink>
          </Failed>
        </Panel>
      )}
    </div>
  )
}
