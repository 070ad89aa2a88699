import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { afterFailure, maxAttempts } from './back-off.ts'

const now = Temporal.Instant.from('2026-11-20T08:00:00Z')

test('NTF-2 each try waits longer than the one before, none longer than six hours, and the last is the end', () => {
  let waited = 0
  for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
    const outcome = afterFailure(attempt, false, now)
    if (outcome.state !== 'failed') return assert.fail(`dead after ${attempt} tries`)
    const minutes = outcome.nextAttemptAt.since(now).total('minutes')
    assert.ok(minutes > waited && minutes <= 360, `${minutes} min after try ${attempt}`)
    waited = minutes
  }
  assert.equal(maxAttempts, 8)
  assert.deepEqual(afterFailure(maxAttempts, false, now), { state: 'dead' })
})

test('NTF-2 what the server refuses for good is not tried again', () => {
  assert.deepEqual(afterFailure(1, true, now), { state: 'dead' })
})
