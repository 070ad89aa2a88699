import type { Notification } from '@atum-desk/contract/notifications'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../ui/feedback/Failed.tsx'
import { LoadMore } from '../../../ui/primitives/LoadMore.tsx'
import { NewAbove } from './NewAbove.tsx'
import { NotificationRow } from './NotificationRow.tsx'
import { NotificationSkeleton } from './NotificationSkeleton.tsx'
import type { Notifications } from './useNotifications.ts'

interface NotificationRowsProps {
  readonly list: Notifications
  readonly wordsOf: (item: Notification) => string
  readonly addressOf: (item: Notification) => string | null
  readonly selectedId?: string | undefined
  readonly onOpen: (item: Notification) => void
}

/** The list in each of its states. */
export function NotificationRows({ list, wordsOf, addressOf, selectedId, onOpen }: NotificationRowsProps) {
  const { t } = useTranslation('notifications')
  const { items, newCount, reveal, query, isUnreadOnly } = list
  if (query.isPending) return <NotificationSkeleton />
  if (!query.data)
    return (
      <div className="grid min-h-80">
        <Failed isPage title={t('failed')} error={query.error} onRetry={() => void query.refetch()} />
      </div>
    )
  if (items.length === 0)
    return (
      <div className="grid min-h-80">
        <Empty title={t(isUnreadOnly ? 'allRead' : 'empty')} text={t(isUnreadOnly ? 'allReadText' : 'emptyText')} />
      </div>
    )
  return (
    <>
      <NewAbove count={newCount} onReveal={reveal} />
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.id}>
            <NotificationRow
              item={item}
              words={wordsOf(item)}
              to={addressOf(item)}
              isSelected={item.id === selectedId}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  )
}
