import type { Notification } from '@atum-desk/contract/notifications'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useSteady } from '../../../lib/steady/useSteady.ts'
import { notificationPages } from '../api.ts'

const none: ReadonlySet<string> = new Set()

/** As a row shows it. Among the unread ones, what has left the list was read. */
const asShown = ({ item, isGone }: { item: Notification; isGone: boolean }): Notification =>
  isGone && item.readAt === null ? { ...item, readAt: item.createdAt } : item

/** What one was told, held still while it is read. Which part of it stands in the address: `?show=unread`. */
export function useNotifications() {
  const isUnreadOnly = useSearchParams()[0].get('show') === 'unread'
  const query = useInfiniteQuery({ ...notificationPages(isUnreadOnly), placeholderData: keepPreviousData })
  const fresh = useMemo(() => query.data?.pages.flatMap(({ items }) => items), [query.data])
  const pages = query.data?.pages.length
  const { rows, newCount, reveal } = useSteady(
    fresh,
    `${query.isPlaceholderData ? !isUnreadOnly : isUnreadOnly} ${pages}`,
    none,
  )
  return { items: useMemo(() => rows.map(asShown), [rows]), newCount, reveal, query, isUnreadOnly }
}

export type Notifications = ReturnType<typeof useNotifications>
