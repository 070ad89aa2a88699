import type { UnreadCount } from '@atum-desk/contract/notifications'
import { queryOptions } from '@tanstack/react-query'
import { get } from '../../lib/api/client.ts'
import { live } from '../../lib/api/queries.ts'

export const notificationKeys = {
  all: ['notifications'],
  unread: ['notifications', 'unread'],
  lists: ['notifications', 'list'],
  list: (isUnreadOnly: boolean) => ['notifications', 'list', isUnreadOnly],
} as const

export const unreadCount = queryOptions({
  ...live,
  queryKey: notificationKeys.unread,
  queryFn: ({ signal }) => get<UnreadCount>('/api/notifications/unread-count', signal),
})
