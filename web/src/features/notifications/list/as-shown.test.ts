import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Notification } from '@atum-desk/contract/notifications'
import { asShown } from './as-shown.ts'

const at = (minute: number): Notification => ({
  ...{ id: `at ${minute}`, event: 'comment.added', eventId: 'e', mentioned: false, ticket: null, actor: null },
  createdAt: `2026-11-20T08:0${minute}:00Z`,
  readAt: null,
})
const unreadOf = (items: readonly Notification[]) => items.filter(({ readAt }) => readAt === null).map(({ id }) => id)
const row = (item: Notification, isGone = false) => ({ item, isGone })

test('what has left the list of the unread while it was shown was read', () => {
  const rows = [row(at(3)), row(at(2), true), row(at(1))]
  assert.deepEqual(unreadOf(asShown(rows, [at(3), at(1)], true)), ['at 3', 'at 1'])
  assert.deepEqual(unreadOf(asShown([row(at(3)), row(at(2), true)], [at(3)], false)), ['at 3'])
})

test('what new ones have pushed off the pages is as unread as it was', () => {
  const rows = [row(at(3)), row(at(2), true), row(at(1), true)]
  assert.deepEqual(unreadOf(asShown(rows, [at(5), at(4), at(3)], true)), ['at 3', 'at 2', 'at 1'])
})
