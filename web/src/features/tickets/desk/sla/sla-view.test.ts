import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clock } from '@atum-desk/contract/sla'
import { nextClock, slaView } from './sla-view.ts'

const clock = (given: Partial<Clock>): Clock => ({
  ...{ state: 'running', targetSeconds: 1_000, elapsedSeconds: 0, remainingSeconds: 1_000, dueAt: null },
  ...{ startedAt: '2026-11-20T08:00:00.000Z', pausedAt: null, metAt: null, breachedAt: null },
  policy: { id: '019aa000-0000-7000-8000-000000000001', name: 'Standard' },
  ...given,
})
const toneAt = (remainingSeconds: number, sinceRead = 0) =>
  slaView('firstResponse', clock({ remainingSeconds }), sinceRead)?.tone

test('UX §4.4: due soon from a quarter left, critical from a tenth, breached when it is over', () => {
  assert.equal(toneAt(251), 'comfortable')
  assert.equal(toneAt(250), 'due')
  assert.equal(toneAt(101), 'due')
  assert.equal(toneAt(100), 'critical')
  assert.equal(toneAt(0), 'critical')
  assert.equal(toneAt(-1), 'breached')
})

test('between two readings a running clock runs on, and a breached one counts up', () => {
  assert.equal(toneAt(260, 10), 'due')
  const over = slaView('resolution', clock({ state: 'breached', remainingSeconds: -60 }), 15)
  assert.deepEqual(over, { kind: 'resolution', tone: 'breached', seconds: 75, isOver: true })
})

test('SLA-7: while paused it says what is left, never that it is late', () => {
  const paused = slaView('resolution', clock({ state: 'paused', remainingSeconds: 30 }), 9_000)
  assert.deepEqual(paused, { kind: 'resolution', tone: 'paused', seconds: 30, isOver: false })
})

test('met in time and met late are told apart', () => {
  assert.equal(slaView('resolution', clock({ state: 'met' }), 0)?.tone, 'met')
  const late = clock({ state: 'met', breachedAt: '2026-11-20T09:00:00.000Z', remainingSeconds: -5 })
  assert.equal(slaView('resolution', late, 0)?.tone, 'late')
})

test('a row shows the first reply until it is given, then the solution', () => {
  const resolution = clock({ remainingSeconds: 500 })
  assert.equal(nextClock({ firstResponse: clock({}), resolution, nextResponse: null }, 0)?.kind, 'firstResponse')
  assert.equal(
    nextClock({ firstResponse: clock({ state: 'met' }), resolution, nextResponse: null }, 0)?.kind,
    'resolution',
  )
  assert.equal(nextClock({ firstResponse: null, resolution: null, nextResponse: null }, 0), null)
})

test('a solution that is overdue is shown before a first reply that has time', () => {
  const overdue = clock({ state: 'breached', remainingSeconds: -5 })
  assert.equal(nextClock({ firstResponse: clock({}), resolution: overdue, nextResponse: null }, 0)?.kind, 'resolution')
})
