import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PermissionEntry, Role } from '@atum-desk/contract/roles'
import { changeCount, differs, groupState, heldBy, isTicked, leftAfter, ticked } from './matrix.ts'

const role = (name: string, permissions: Role['permissions'], audience: Role['audience'] = 'staff'): Role => ({
  name,
  title: name,
  audience,
  builtIn: false,
  permissions,
  version: 1,
})
const entry = (
  name: PermissionEntry['name'],
  audiences: PermissionEntry['audiences'] = ['staff'],
): PermissionEntry => ({
  name,
  group: 'tickets',
  description: '',
  audiences,
})
const agent = role('agent', ['ticket.read', 'ticket.work'])
const entries = [
  entry('ticket.read'),
  entry('ticket.work'),
  entry('ticket.close'),
  entry('ticket.cancel', ['customer']),
]

test('PRM-1 a box that is set back as it is stored leaves nothing to save', () => {
  const on = ticked({}, agent, ['ticket.close'], true)
  assert.equal(isTicked(on, agent, 'ticket.close'), true)
  assert.equal(changeCount(on), 1)
  assert.deepEqual(ticked(on, agent, ['ticket.close'], false), {})
})

test('PRM-1 a group is all, some or none of what the role can hold', () => {
  assert.equal(groupState({}, agent, entries), 'some')
  const all = ticked({}, agent, ['ticket.read', 'ticket.work', 'ticket.close'], true)
  assert.equal(groupState(all, agent, entries), 'all')
  assert.equal(groupState({}, role('none', []), entries), 'none')
  assert.equal(groupState({}, role('user', [], 'customer'), entries.slice(0, 3)), undefined)
})

test('PRM-1 what is sent is the whole set, on top of what another has stored meanwhile', () => {
  const ticks = ticked({}, agent, ['ticket.close'], true)
  const renewed = role('agent', ['ticket.read'])
  assert.deepEqual(heldBy(ticks, renewed, entries), ['ticket.read', 'ticket.close'])
})

test('two roles are compared with what is ticked and not saved yet', () => {
  const other = role('other', ['ticket.read'])
  assert.equal(differs({}, [agent, other], 'ticket.work'), true)
  assert.equal(differs(ticked({}, other, ['ticket.work'], true), [agent, other], 'ticket.work'), false)
})

test('PRM-1 what is ticked while a role is being saved is still to be saved', () => {
  const sent = { agent: { 'ticket.close': true, 'ticket.work': false } } as const
  assert.deepEqual(leftAfter(sent, sent, 'agent'), {})
  const more = { agent: { ...sent.agent, 'ticket.read': false }, other: { 'ticket.read': true } } as const
  assert.deepEqual(leftAfter(more, sent, 'agent'), { agent: { 'ticket.read': false }, other: { 'ticket.read': true } })
  const back = { agent: { 'ticket.work': false } } as const
  assert.deepEqual(leftAfter(back, sent, 'agent'), { agent: { 'ticket.close': false } }, 'set back on its way')
})
