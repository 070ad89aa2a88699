import type { Webhook } from '@atum-desk/contract/webhooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Failed } from '../../../ui/feedback/Failed.tsx'
import { LoadMore } from '../../../ui/primitives/LoadMore.tsx'
import { RelativeTime } from '../../../ui/text/RelativeTime.tsx'
import { StateMark } from '../../deliveries/desk/StateMark.tsx'
import { sentTo } from './api.ts'
import { ReplaySpan } from './ReplaySpan.tsx'

/** What was sent to it, newest first, and a way to send a span of it once more. */
export function SentList({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('channels')
  const query = useInfiniteQuery(sentTo(webhook.id))
  const items = query.data?.pages.flatMap((page) => page.items)
  return (
    <section aria-labelledby="sent" className="grid gap-3 border-line border-t pt-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="sent" className="font-semibold text-heading">
          {t('webhooks.sent')}
        </h2>
        <ReplaySpan id={webhook.id} />
      </div>
      {!items && query.error && (
        <Failed title={t('webhooks.sentFailed')} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {items?.length === 0 && <p className="text-text-2">{t('webhooks.sentEmpty')}</p>}
      <ul className="divide-y divide-line">
        {items?.map(({ id, event, state, ticket, createdAt }) => (
          <li key={id}>
            <Link
              to={`/admin/deliveries/${id}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 hover:bg-surface-2"
            >
              <bdi className="min-w-48 flex-1 font-mono text-meta text-text">{event}</bdi>
              {ticket && <bdi className="font-mono text-meta text-muted">{ticket.number}</bdi>}
              <StateMark state={state} />
              <span className="w-32 text-end text-meta text-muted">
                <RelativeTime instant={createdAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </section>
  )
}
