import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { afterFailure } from './back-off.ts'

const now = Temporal.Instant.from('2026-11-20T08:00:00Z')
const waits = [1, 5, 60]

test('NTF-2 each try waits as long as its channel says, and the last is the end', () => {
  const waited = [1, 2, 3, 4].map((attempts) => {
    const outcome = afterFailure({ attempts, permanent: false, retryAfterSeconds: 0, now }, waits)
    return outcome.state === 'failed' ? outcome.nextAttemptAt.since(now).total('minutes') : outcome.state
  })
  assert.deepEqual(waited, [1, 5, 60, 'dead'])
})

test('NTF-2 what is refused for good is not tried again', () => {
  assert.deepEqual(afterFailure({ attempts: 1, permanent: true, retryAfterSeconds: 0, now }, waits), { state: 'dead' })
})

test('NTF-2 who asks to be left alone for longer is left alone for longer, and never for less', () => {
  const nextAfter = (retryAfterSeconds: number) => {
    const outcome = afterFailure({ attempts: 1, permanent: false, retryAfterSeconds, now }, waits)
    return outcome.state === 'failed' && outcome.nextAttemptAt.since(now).total('seconds')
  }
  assert.deepEqual([nextAfter(90), nextAfter(10)], [90, 60])
})
