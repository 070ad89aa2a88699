import type { Notification } from '@atum-desk/contract/notifications'
import type { Action } from '../../../lib/actions/action.ts'

export interface NotificationScope {
  readonly items: readonly Notification[]
  readonly selected: Notification | undefined
  readonly select: (item: Notification) => void
  readonly open: (item: Notification) => void
  /** Undefined while there is nothing to mark. */
  readonly readAll: (() => void) | undefined
}

/** `step` rows away; without a selection, the first one. */
const beside = ({ items, selected }: NotificationScope, step: 1 | -1) =>
  items[selected ? items.indexOf(selected) + step : 0]

const move = (scope: NotificationScope, step: 1 | -1) => {
  const next = beside(scope, step)
  if (next) scope.select(next)
}

const nextNotification: Action<NotificationScope> = {
  id: 'notifications.next',
  titleKey: 'notifications:action.next',
  keys: ['j'],
  when: ({ items }) => items.length > 0,
  run: (scope) => move(scope, 1),
}

const previousNotification: Action<NotificationScope> = {
  id: 'notifications.previous',
  titleKey: 'notifications:action.previous',
  keys: ['k'],
  when: ({ items }) => items.length > 0,
  run: (scope) => move(scope, -1),
}

const openNotification: Action<NotificationScope> = {
  id: 'notifications.open',
  titleKey: 'notifications:action.open',
  keys: ['enter'],
  when: ({ selected }) => selected !== undefined,
  run: ({ selected, open }) => selected && open(selected),
}

export const markAllRead: Action<NotificationScope> = {
  id: 'notifications.readAll',
  titleKey: 'notifications:readAll',
  keys: ['m'],
  when: ({ readAll }) => readAll !== undefined,
  run: ({ readAll }) => readAll?.(),
}

export const notificationActions = [nextNotification, previousNotification, openNotification, markAllRead] as const
