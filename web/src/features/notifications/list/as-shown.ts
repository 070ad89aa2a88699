import type { Notification } from '@atum-desk/contract/notifications'
import type { SteadyRow } from '../../../lib/steady/steady.ts'

/**
 * The rows as they are to be shown. One that has left a list of the unread was read; but one that stands below the oldest
 * that was read again was only pushed off the pages by what is new, and is as it was.
 */
export const asShown = (
  rows: readonly SteadyRow<Notification>[],
  fresh: readonly Notification[],
  hasMore: boolean,
): Notification[] => {
  const end = hasMore ? Date.parse(fresh.at(-1)?.createdAt ?? '') : Number.NEGATIVE_INFINITY
  return rows.map(({ item, isGone }) =>
    isGone && item.readAt === null && Date.parse(item.createdAt) > end ? { ...item, readAt: item.createdAt } : item,
  )
}
