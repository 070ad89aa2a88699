import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TicketStatus } from '@atum-desk/contract/tickets'
import { Temporal } from 'temporal-polyfill'
import { decide, expectReopenable, replyAction, type TicketState } from './ticket-decision.ts'

const now = Temporal.Instant.from('2026-11-20T08:00:00Z')
const rules = { reopenWindowDays: 7, replyReopensResolved: true, replyResumesWaiting: true }

function ticket(status: TicketStatus, more: Partial<TicketState> = {}): TicketState {
  const nothing = {
    category: null,
    serviceId: null,
    assigneeId: null,
    teamId: null,
    escalatedRole: null,
    resolvedAt: null,
  }
  return { status, priority: 'P3', ...nothing, ...more }
}

test('TKT-1 accepting records who and when, and leaves alone what triage does not name', () => {
  const patch = decide(
    ticket('NEW', { category: 'Printing' }),
    { action: 'accept', by: 'manager', priority: 'P1' },
    now,
  )
  assert.deepEqual(patch, { status: 'ACCEPTED', priority: 'P1', acceptedById: 'manager', acceptedAt: now })
})

test('TKT-1 assigning a ticket that is worked on changes the assignee and keeps the status', () => {
  for (const status of ['IN_PROGRESS', 'WAITING_CUSTOMER'] as const) {
    const patch = decide(ticket(status, { assigneeId: 'one' }), { action: 'assign', assigneeId: 'other' }, now)
    assert.deepEqual(patch, { status, assigneeId: 'other' })
  }
})

test('TKT-1 given to a team alone a ticket is nobody’s until one of them takes it', () => {
  const given = decide(ticket('ASSIGNED', { assigneeId: 'one' }), { action: 'assign', teamId: 'team' }, now)
  assert.deepEqual(given, { status: 'ASSIGNED', assigneeId: null, teamId: 'team' })
  const taken = decide(ticket('ASSIGNED', { teamId: 'team' }), { action: 'start', by: 'agent' }, now)
  assert.deepEqual(taken, { status: 'IN_PROGRESS', assigneeId: 'agent' })
})

test('TKT-1 whoever starts what is already somebody’s does not take it from him', () => {
  const patch = decide(ticket('ASSIGNED', { assigneeId: 'one' }), { action: 'start', by: 'other' }, now)
  assert.deepEqual(patch, { status: 'IN_PROGRESS' })
})

test('TKT-1 resolving keeps resolution, root cause and instant; reopening empties them', () => {
  const words = { resolution: 'Replaced the drum.', rootCause: 'Wear.' }
  const solved = decide(ticket('IN_PROGRESS', { assigneeId: 'a' }), { action: 'resolve', by: 'a', ...words }, now)
  assert.deepEqual(solved, { status: 'RESOLVED', ...words, resolvedAt: now })
  for (const action of ['reopen', 'customer_reply'] as const) {
    const reopened = decide(ticket('RESOLVED', { resolvedAt: now }), { action }, now)
    assert.deepEqual(reopened, { status: 'IN_PROGRESS', resolution: null, rootCause: null, resolvedAt: null })
  }
})

test('TKT-1 closing records when', () => {
  assert.deepEqual(decide(ticket('RESOLVED', { resolvedAt: now }), { action: 'close' }, now), {
    status: 'CLOSED',
    closedAt: now,
  })
})

test('TKT-1 a customer’s comment sets a waiting ticket to work again, and says nothing to the others', () => {
  assert.equal(replyAction(ticket('WAITING_CUSTOMER'), rules, now), 'customer_reply')
  for (const status of ['NEW', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'] as const) {
    assert.equal(replyAction(ticket(status), rules, now), null, status)
  }
})

test('TKT-17 by policy a comment on a waiting ticket leaves it waiting', () => {
  assert.equal(replyAction(ticket('WAITING_CUSTOMER'), { ...rules, replyResumesWaiting: false }, now), null)
})

test('TKT-3 a final ticket takes no comment', () => {
  for (const status of ['CLOSED', 'REJECTED', 'CANCELLED'] as const) {
    assert.throws(() => replyAction(ticket(status), rules, now), { code: 'ticket-final' }, status)
  }
})

test('TKT-3 a solution can be answered to the last instant of its window, and not after it', () => {
  const solved = ticket('RESOLVED', { resolvedAt: now })
  const end = now.add({ hours: 7 * 24 })
  assert.equal(replyAction(solved, rules, end), 'customer_reply')
  assert.throws(() => replyAction(solved, rules, end.add({ milliseconds: 1 })), { code: 'reopen-window-over' })
  assert.throws(() => expectReopenable(solved, 0, now.add({ milliseconds: 1 })), { code: 'reopen-window-over' })
})

test('TKT-1 by policy a comment on a solved ticket leaves it solved', () => {
  const solved = ticket('RESOLVED', { resolvedAt: now })
  assert.equal(replyAction(solved, { ...rules, replyReopensResolved: false }, now), null)
})
