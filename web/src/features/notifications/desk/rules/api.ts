import type { NotificationRules, UpdateNotificationRulesBody } from '@atum-desk/contract/notification-rules'
import { queryOptions } from '@tanstack/react-query'
import { get, patch } from '../../../../lib/api/client.ts'

const path = '/api/notification-rules'

/** Who is told of what by which way: the whole table. */
export const notificationRules = queryOptions({
  queryKey: ['notification-rules'],
  queryFn: ({ signal }) => get<NotificationRules>(path, signal),
})

export const changeRules = (body: UpdateNotificationRulesBody): Promise<NotificationRules> => patch(path, body)
