import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../lib/api/problem.ts'
import { Empty } from '../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../ui/feedback/Failed.tsx'
import { LoadMore } from '../../../ui/primitives/LoadMore.tsx'
import { HitRow } from './HitRow.tsx'
import { SearchSkeleton } from './SearchSkeleton.tsx'
import { SearchStart } from './SearchStart.tsx'
import type { useSearchPage } from './useSearchPage.ts'

interface SearchHitsProps {
  readonly page: ReturnType<typeof useSearchPage>
  readonly selectedId: string | undefined
  readonly onOpen: (ticket: TicketSummary) => void
}

export function SearchHits({ page, selectedId, onOpen }: SearchHitsProps) {
  const { t } = useTranslation('search')
  const { asked, query, hits } = page
  const { data, error, refetch } = query
  if (asked.q === '') return <SearchStart />
  // What cannot be read as a search is no failure of ours: trying again would not help.
  if (error && asFailure(error).at('/q')) return <Empty title={t('unreadable')} text={t('unreadableText')} />
  if (error && !data) return <Failed isPage title={t('failed')} error={error} onRetry={() => void refetch()} />
  if (!data) return <SearchSkeleton />
  if (hits.length === 0) return <Empty title={t('none')} text={t('noneText')} />
  return (
    <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? 'opacity-50' : undefined}>
      <ul aria-label={t('results')}>
        {hits.map((hit) => (
          <li key={hit.ticket.id} className="border-line border-b">
            <HitRow hit={hit} isSelected={hit.ticket.id === selectedId} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
      {!query.hasNextPage && <p className="p-4 text-center text-meta text-muted">{t('end')}</p>}
    </div>
  )
}
