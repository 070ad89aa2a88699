import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useSteady } from '../../../lib/steady/useSteady.ts'
import { useTidyAddress } from '../../../lib/url/useTidyAddress.ts'
import { notificationPages } from '../api.ts'
import { asShown } from './as-shown.ts'

const asksUnread = (query: URLSearchParams) => query.get('show') === 'unread'

const nobody: ReadonlySet<string> = new Set()
const nothing = [] as const

/** What one was told, held still while it is read. Which part of it stands in the address: `?show=unread`. */
export function useNotifications() {
  const isUnreadOnly = asksUnread(useSearchParams()[0])
  useTidyAddress(['show'], (now) => new URLSearchParams(asksUnread(now) ? { show: 'unread' } : {}))
  const query = useInfiniteQuery({ ...notificationPages(isUnreadOnly), placeholderData: keepPreviousData })
  const fresh = useMemo(() => query.data?.pages.flatMap(({ items }) => items), [query.data])
  const pages = query.data?.pages.length
  const { rows, newCount, reveal } = useSteady(
    fresh,
    `${query.isPlaceholderData ? !isUnreadOnly : isUnreadOnly} ${pages}`,
    nobody,
  )
  const { hasNextPage } = query
  const items = useMemo(() => asShown(rows, fresh ?? nothing, hasNextPage), [rows, fresh, hasNextPage])
  return { items, newCount, reveal, query, isUnreadOnly }
}

export type Notifications = ReturnType<typeof useNotifications>
