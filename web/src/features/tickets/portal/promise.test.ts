import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clock } from '@atum-desk/contract/sla'
import { isPaused, promisesOf } from './promise.ts'

const clock: Clock = {
  state: 'running',
  targetSeconds: 3_600,
  elapsedSeconds: 600,
  remainingSeconds: 3_000,
  dueAt: '2026-11-20T10:00:00.000Z',
  startedAt: '2026-11-20T09:00:00.000Z',
  pausedAt: null,
  metAt: null,
  breachedAt: null,
  policy: { id: 'p', name: 'Standard' },
}

test('what is owed is told with its instant, the reply first', () =>
  assert.deepEqual(
    promisesOf({ firstResponse: clock, resolution: clock, nextResponse: null }).map(({ what, isLate }) => [
      what,
      isLate,
    ]),
    [
      ['reply', false],
      ['solve', false],
    ],
  ))

test('late is said as late, with the instant that was missed', () => {
  const late: Clock = { ...clock, state: 'breached', breachedAt: '2026-11-20T10:00:00.000Z' }
  assert.deepEqual(promisesOf({ firstResponse: null, resolution: late, nextResponse: null }), [
    { what: 'solve', dueAt: '2026-11-20T10:00:00.000Z', isLate: true },
  ])
})

test('SLA-7: a clock that stands still promises nothing, and is never late', () => {
  const paused: Clock = { ...clock, state: 'paused', dueAt: null, breachedAt: '2026-11-20T09:30:00.000Z' }
  assert.deepEqual(promisesOf({ firstResponse: null, resolution: paused, nextResponse: null }), [])
  assert.equal(isPaused({ firstResponse: null, resolution: paused, nextResponse: null }), true)
})

test('before the gate nothing is promised', () =>
  assert.deepEqual(promisesOf({ firstResponse: null, resolution: null, nextResponse: null }), []))
