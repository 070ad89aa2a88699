import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeliverySummary } from '@atum-desk/contract/deliveries'
import { countsOf, isCancellable, isRetryable, lagOf } from './states.ts'

const row = (
  channel: 'email' | 'webhook',
  state: DeliverySummary['states'][number]['state'],
  count: number,
  overdueSeconds = 0,
) => ({ channel, state, count, overdueSeconds })

test('NTF-2 the summary counts both ways together, what asks for somebody first', () => {
  const summary = {
    states: [row('email', 'sent', 9), row('webhook', 'dead', 1), row('email', 'dead', 2, 30), row('email', 'held', 0)],
    queue: [],
  }
  assert.deepEqual(countsOf(summary), [
    { state: 'dead', count: 3, overdueSeconds: 30 },
    { state: 'sent', count: 9, overdueSeconds: 0 },
  ])
})

test('a lag is told beyond a minute, of messages and of the queue', () => {
  const task = { task: 'deliver', waiting: 1, underWay: 0, lagSeconds: 10 }
  assert.equal(lagOf({ states: [row('email', 'queued', 1, 60)], queue: [task] }), null)
  assert.equal(lagOf({ states: [row('email', 'queued', 1, 61)], queue: [task] }), 61)
  assert.equal(lagOf({ states: [], queue: [{ ...task, lagSeconds: 600 }] }), 600)
})

test('NTF-2 what was sent is not sent again, and what has left is not cancelled', () => {
  assert.equal(isRetryable('dead'), true)
  assert.equal(isRetryable('sent'), false)
  assert.equal(isRetryable(''), false)
  assert.equal(isCancellable('queued'), true)
  assert.equal(isCancellable('sending'), false)
})
