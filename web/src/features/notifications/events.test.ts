import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notificationEvents } from '@atum-desk/contract/notification-rules'
import { eventOf, staffGroups } from './events.ts'

const told = {
  ...{ id: '1', eventId: '2', mentioned: false, ticket: null, actor: null, readAt: null },
  createdAt: '2026-11-20T08:00:00Z',
}

test('NTF-8: staff choose for each event that there is, once', () => {
  assert.deepEqual(Object.values(staffGroups).flat().sort(), [...notificationEvents].sort())
})

test('an internal comment is a note; what a newer server tells of is known to be unknown', () => {
  assert.equal(eventOf({ ...told, event: 'comment.added', internal: true }), 'note.added')
  assert.equal(eventOf({ ...told, event: 'comment.added' }), 'comment.added')
  assert.equal(eventOf({ ...told, event: 'ticket.exploded' }), null)
  assert.equal(eventOf({ ...told, event: 'toString' }), null)
})
