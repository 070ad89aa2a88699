import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../../../lib/i18n/usePageTitle.ts'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { LoadMore } from '../../../../ui/primitives/LoadMore.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { ListHeader } from '../../../admin/list/ListHeader.tsx'
import { ListSkeleton } from '../../../admin/list/ListSkeleton.tsx'
import { NoneFound } from '../../../admin/list/NoneFound.tsx'
import { useListAddress } from '../../../admin/list/useListAddress.ts'
import { AuditFilterBar } from './AuditFilterBar.tsx'
import { AuditRow } from './AuditRow.tsx'
import { auditPages } from './api.ts'

/** Who changed what, and when. Nothing here can be changed. */
export function AuditScreen() {
  const { t } = useTranslation('people')
  const address = useListAddress(['actorId', 'entityType', 'entityId', 'action', 'from', 'to'])
  const query = useInfiniteQuery(auditPages(address.filters))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  usePageTitle(t('audit.title'))
  return (
    <Panel label={t('audit.title')}>
      <ListHeader
        title={t('audit.title')}
        filters={<AuditFilterBar filters={address.filters} change={address.change} />}
        buttons={null}
      />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto" aria-busy={query.isPlaceholderData}>
        {query.isPending && <ListSkeleton />}
        {!query.data && query.error && (
          <Failed isPage title={t('audit.failed')} error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.data && items.length === 0 && address.isNarrowed && <NoneFound onClear={address.clear} />}
        {query.data && items.length === 0 && !address.isNarrowed && (
          <Empty title={t('audit.none')} text={t('audit.noneText')} />
        )}
        {items.length > 0 && (
          <ul aria-label={t('audit.title')}>
            {items.map((entry) => (
              <AuditRow key={entry.id} entry={entry} onNarrow={address.change} />
            ))}
          </ul>
        )}
        <LoadMore
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      </div>
    </Panel>
  )
}
