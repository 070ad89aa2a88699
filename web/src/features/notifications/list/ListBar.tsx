import type { ReactNode } from 'react'
import { Stale } from '../../../ui/feedback/Stale.tsx'
import { NotificationTabs } from './NotificationTabs.tsx'
import type { Notifications } from './useNotifications.ts'

/** Above the list: which part of it, how fresh it is, and what can be done to all of it. */
export function ListBar({ list, children }: { list: Notifications; children: ReactNode }) {
  const { query, isUnreadOnly } = list
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <div className="min-w-fit flex-1">
        <NotificationTabs isUnreadOnly={isUnreadOnly} />
      </div>
      <Stale error={query.data ? query.error : null} />
      {children}
    </div>
  )
}
