import type { Page } from '@atum-desk/contract/common'
import type {
  NotificationPreferences,
  UpdateNotificationPreferencesBody,
} from '@atum-desk/contract/notification-preferences'
import type { Notification, ReadNotificationsBody, UnreadCount } from '@atum-desk/contract/notifications'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get, patch, post } from '../../lib/api/client.ts'
import { pathWith } from '../../lib/api/path.ts'
import { live } from '../../lib/api/queries.ts'
import { notificationKeys } from './unread.ts'

/** Newest first. */
export const notificationPages = (isUnreadOnly: boolean) =>
  infiniteQueryOptions({
    ...live,
    queryKey: notificationKeys.list(isUnreadOnly),
    queryFn: ({ signal, pageParam: cursor }) =>
      get<Page<Notification>>(
        pathWith('/api/notifications', { unread: isUnreadOnly || undefined, limit: 30, cursor }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const readOne = (id: string): Promise<Notification> => post(`/api/notifications/${id}/read`, {})

export const readAll = (body: ReadNotificationsBody): Promise<UnreadCount> => post('/api/notifications/read', body)

const preferencesPath = '/api/me/notification-preferences'

export const preferences = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: ({ signal }) => get<NotificationPreferences>(preferencesPath, signal),
})

export const savePreferences = (body: UpdateNotificationPreferencesBody): Promise<NotificationPreferences> =>
  patch(preferencesPath, body)
