import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { LoadMore } from '../../../../ui/primitives/LoadMore.tsx'
import { requestPages } from '../api.ts'
import type { RequestFilter } from '../filter.ts'
import { RequestCard } from './RequestCard.tsx'
import { RequestListSkeleton } from './RequestListSkeleton.tsx'
import { RequestsEmpty } from './RequestsEmpty.tsx'

export function RequestList({ filter, mayCreate }: { filter: RequestFilter; mayCreate: boolean }) {
  const { t } = useTranslation('portal')
  const { tab, who } = filter
  const list = `${tab} ${who}`
  // While one types, what was found stays until the next is; another list begins with its own shape.
  const before = useRef(list)
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = useInfiniteQuery({
    ...requestPages(filter),
    ...(before.current === list && { placeholderData: keepPreviousData }),
  })
  useEffect(() => {
    before.current = list
  }, [list])
  const tickets = data?.pages.flatMap(({ items }) => items)
  const count = tickets?.length ?? 0

  return (
    <section
      aria-label={t('list.title')}
      aria-busy={isPlaceholderData}
      className="flex min-h-60 flex-col rounded-panel border border-line bg-surface-1"
    >
      <p aria-live="polite" className="sr-only">
        {tickets && t(hasNextPage ? 'list.countMore' : 'list.count', { count })}
      </p>
      {!tickets && !error && <RequestListSkeleton />}
      {!tickets && error && <Failed isPage title={t('list.failed')} error={error} onRetry={() => void refetch()} />}
      {tickets && count === 0 && <RequestsEmpty filter={filter} mayCreate={mayCreate} />}
      {tickets && count > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-panel">
          {tickets.map((ticket) => (
            <li key={ticket.id}>
              <RequestCard ticket={ticket} showsRequester={filter.who === 'organization'} />
            </li>
          ))}
        </ul>
      )}
      <LoadMore hasMore={hasNextPage} isLoading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </section>
  )
}
