import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Stale } from '../../../../ui/feedback/Stale.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { Chip } from '../../../../ui/primitives/Chip.tsx'
import { LoadMore } from '../../../../ui/primitives/LoadMore.tsx'
import { NewPill } from '../steady/NewPill.tsx'
import { QueueList } from './QueueList.tsx'
import { QueueSkeleton } from './QueueSkeleton.tsx'
import type { Queue } from './useQueue.ts'

interface NewQueueProps {
  readonly queue: Queue
  readonly selectedId: string | undefined
  readonly opensOver: boolean
}

export function NewQueue({ queue: { rows, newCount, reveal, query }, selectedId, opensOver }: NewQueueProps) {
  const { t } = useTranslation('tickets')
  const { data, error, refetch } = query
  const waiting = rows.filter(({ isGone }) => !isGone).length
  return (
    <>
      <header className="flex h-14 flex-none items-center gap-3 border-line border-b px-4">
        <h2 className="font-semibold text-lead tracking-tight">{t('inbox.title')}</h2>
        <span aria-live="polite" className="flex-1">
          {data && <Chip>{t(query.hasNextPage ? 'inbox.countMore' : 'inbox.count', { count: waiting })}</Chip>}
        </span>
        <Stale error={data ? error : null} />
        <NewPill count={newCount} onReveal={reveal} />
      </header>
      {!data && !error && <QueueSkeleton />}
      {!data && error && <Failed isPage title={t('inbox.failed')} error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && (
        <Empty title={t('inbox.empty')} text={t('inbox.emptyText')}>
          <ButtonLink to="/my">{t('inbox.toMyWork')}</ButtonLink>
        </Empty>
      )}
      {data && rows.length > 0 && (
        <QueueList rows={rows} selectedId={selectedId} opensOver={opensOver}>
          <LoadMore
            hasMore={query.hasNextPage}
            isLoading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </QueueList>
      )}
    </>
  )
}
