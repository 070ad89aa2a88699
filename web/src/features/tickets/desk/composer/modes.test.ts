import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Permission } from '@atum-desk/contract/permissions'
import { modesFor } from './modes.ts'

const holding =
  (...held: Permission[]) =>
  (permission: Permission) =>
    held.includes(permission)
const agent = holding('ticket.comment', 'ticket.note')
const manager = holding('ticket.comment', 'ticket.note', 'ticket.accept')

test('TKT-6: before acceptance an agent leaves notes, and only who accepts replies', () => {
  assert.deepEqual(modesFor('NEW', agent), ['note'])
  assert.deepEqual(modesFor('NEW', manager), ['reply', 'note'])
  assert.deepEqual(modesFor('ACCEPTED', agent), ['reply', 'note'])
})

test('TKT-3: to a ticket that is over nobody writes', () => {
  for (const status of ['CLOSED', 'REJECTED', 'CANCELLED'] as const) assert.deepEqual(modesFor(status, manager), [])
})

test('who may not comment may still leave notes, and the other way round', () => {
  assert.deepEqual(modesFor('ASSIGNED', holding('ticket.note')), ['note'])
  assert.deepEqual(modesFor('ASSIGNED', holding('ticket.comment')), ['reply'])
  assert.deepEqual(modesFor('ASSIGNED', holding()), [])
})
