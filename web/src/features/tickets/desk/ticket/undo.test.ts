import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ticketInFull } from '../../../../../test/desk-fixtures.ts'
import { isStill, wayBack } from './undo.ts'

const [omar, sara, floor] = ['omar', 'sara', 'floor'].map((id) => ({ id, name: id })) as [R, R, R]
type R = { id: string; name: string }
const ticket = ticketInFull

test('UX-4.3: members go back to what they were, and only those that were changed', () => {
  const before = ticket({ priority: 'P3', tags: ['vpn'], service: omar })
  assert.deepEqual(wayBack(before, ticket({ ...before, priority: 'P1' })), { by: 'edit', body: { priority: 'P3' } })
  assert.deepEqual(wayBack(before, ticket({ ...before, tags: ['vpn', 'x'], service: null })), {
    by: 'edit',
    body: { serviceId: 'omar', tags: ['vpn'] },
  })
  assert.equal(wayBack(before, before), undefined)
})

test('UX-4.3: whom it was taken from has it again; where nobody had it, nothing leads back', () => {
  const before = ticket({ status: 'ASSIGNED', assignee: omar, team: floor })
  assert.deepEqual(wayBack(before, { ...before, assignee: sara }), {
    by: 'assign',
    body: { assigneeId: 'omar', teamId: 'floor' },
  })
  assert.equal(wayBack({ ...before, assignee: null }, before), undefined)
  assert.equal(wayBack(ticket({ status: 'ACCEPTED' }), before), undefined)
  assert.equal(wayBack({ ...before, team: null }, before), undefined)
})

test('UX-4.3: a status goes back where a step leads to exactly that, and is allowed', () => {
  const before = ticket({ status: 'IN_PROGRESS' })
  const waiting = ticket({ status: 'WAITING_CUSTOMER', allowedActions: ['resume'] })
  assert.deepEqual(wayBack(before, waiting), { by: 'move', body: { to: 'IN_PROGRESS' } })
  assert.equal(wayBack(before, { ...waiting, allowedActions: [] }), undefined)
  assert.equal(wayBack(ticket({ status: 'ASSIGNED' }), waiting), undefined)
  assert.equal(wayBack(before, ticket({ status: 'CLOSED', allowedActions: ['reopen'] })), undefined)
})

test('UX-4.5: what another has changed since is not undone', () => {
  const before = ticket({ priority: 'P3' })
  const after = ticket({ priority: 'P1' })
  assert.equal(isStill(before, after, ticket({ priority: 'P1', category: 'Network' })), true)
  assert.equal(isStill(before, after, ticket({ priority: 'P2' })), false)
})
