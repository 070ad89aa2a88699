import { notificationActions } from '../../features/notifications/desk/actions.ts'
import { bulkActions } from '../../features/tickets/desk/bulk/bulk-actions.ts'
import { inboxActions } from '../../features/tickets/desk/inbox/actions.ts'
import { listActions } from '../../features/tickets/desk/list/list-actions.ts'
import { ticketActions } from '../../features/tickets/desk/ticket/actions.ts'
import { moreActions } from '../../features/tickets/desk/ticket/more-actions.ts'
import type { BoundAction } from '../../lib/actions/action.ts'
import { isRemappable } from '../../lib/actions/key-choices.ts'
import { shellActions } from '../shell/shell-actions.ts'
import { undoLast } from '../shell/useUndoAction.ts'

export type Keyed = Pick<BoundAction, 'id' | 'titleKey' | 'keys'>

const names = ['everywhere', 'lists', 'inbox', 'ticket', 'notifications'] as const
export type KeyPage = (typeof names)[number]

/** Where keys mean something, and what they do there. What is everywhere is on each of the others, too. */
const pages: Readonly<Record<KeyPage, readonly Keyed[]>> = {
  everywhere: [...shellActions, undoLast],
  lists: [...listActions, ...bulkActions],
  inbox: inboxActions,
  ticket: [...ticketActions, ...moreActions],
  notifications: notificationActions,
}

/** The actions whose key can be another one; one of several pages stands with the first of them. */
export const keyPages: readonly { readonly page: KeyPage; readonly actions: readonly Keyed[] }[] = names.map(
  (page, n) => {
    const before = new Set(names.slice(0, n).flatMap((one) => pages[one].map(({ id }) => id)))
    return { page, actions: pages[page].filter((action) => !before.has(action.id) && isRemappable(action)) }
  },
)

/** All that can be pressed where this action can: two of them may not have one key. */
export const besides = (id: string): readonly Keyed[] => {
  const isOf = (page: KeyPage) => pages[page].some((action) => action.id === id)
  return names
    .filter((page) => page === 'everywhere' || isOf('everywhere') || isOf(page))
    .flatMap((page) => pages[page])
}
