import type { Notification } from '@atum-desk/contract/notifications'
import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useActions } from '../../../lib/actions/useActions.ts'
import { useQueryUpdate } from '../../../lib/url/useQueryUpdate.ts'
import { useNotifications } from '../list/useNotifications.ts'
import { useRead } from '../list/useRead.ts'
import { useRefusalToast } from '../list/useRefusalToast.ts'
import { notificationActions } from './actions.ts'

/** The list with its keys. The selection lives in the address: Back from a ticket finds it again. */
export function useDeskNotifications() {
  const list = useNotifications()
  const { items } = list
  const { read, readAll, isReadingAll } = useRead({ onAllRead: list.reveal, onRefused: useRefusalToast() })
  const navigate = useNavigate()
  const update = useQueryUpdate()
  const at = useSearchParams()[0].get('at')
  const selected = items.find(({ id }) => id === at)

  const select = useCallback(
    ({ id }: Notification) =>
      update((query) => {
        query.set('at', id)
        return query
      }),
    [update],
  )
  /** By the pointer the link goes there by itself. */
  const onOpen = useCallback(
    (item: Notification) => {
      select(item)
      read(item)
    },
    [select, read],
  )
  const newest = items.some(({ readAt }) => readAt === null) && !isReadingAll ? items[0] : undefined

  useActions(
    notificationActions,
    useMemo(() => {
      const open = (item: Notification) => {
        onOpen(item)
        if (item.ticket) void navigate(`/tickets/${item.ticket.number}`)
      }
      return { items, selected, select, open, readAll: newest && (() => readAll(newest)) }
    }, [items, selected, select, onOpen, navigate, newest, readAll]),
  )
  return { list, selected, onOpen }
}
