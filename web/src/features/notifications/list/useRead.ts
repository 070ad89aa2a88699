import type { Page } from '@atum-desk/contract/common'
import type { Notification, UnreadCount } from '@atum-desk/contract/notifications'
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { readAll, readOne } from '../api.ts'
import { notificationKeys } from '../unread.ts'
import { marked } from './marked.ts'

interface Told {
  readonly onAllRead: () => void
  readonly onRefused: (error: Error) => void
}

/** Marks as read: shown at once, and as the server has it after its answer. */
export function useRead({ onAllRead, onRefused }: Told) {
  const client = useQueryClient()

  const show = async (which: (item: Notification) => boolean, left: (count: number) => number) => {
    await client.cancelQueries({ queryKey: notificationKeys.all })
    const at = new Date().toISOString()
    client.setQueriesData<InfiniteData<Page<Notification>>>({ queryKey: notificationKeys.lists }, (data) =>
      marked(data, which, at),
    )
    client.setQueryData<UnreadCount>(notificationKeys.unread, (now) => now && { count: left(now.count) })
  }
  const onSettled = () => client.invalidateQueries({ queryKey: notificationKeys.all })

  const one = useMutation({
    mutationFn: ({ id }: Notification) => readOne(id),
    onMutate: ({ id }) =>
      show(
        (item) => item.id === id,
        (count) => Math.max(0, count - 1),
      ),
    onSettled,
  })
  const all = useMutation({
    // Up to the newest one that is shown: what comes in this moment was not seen yet.
    mutationFn: ({ createdAt }: Notification) => readAll({ before: createdAt }),
    onMutate: ({ createdAt }) =>
      show(
        (item) => Date.parse(item.createdAt) <= Date.parse(createdAt),
        () => 0,
      ),
    onSuccess: onAllRead,
    onError: onRefused,
    onSettled,
  })

  const { mutate } = one
  const read = useCallback((item: Notification) => item.readAt === null && mutate(item), [mutate])
  return { read, readAll: all.mutate, isReadingAll: all.isPending }
}
