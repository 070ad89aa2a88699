import assert from 'node:assert/strict'
import { test } from 'node:test'
import { waitAfter } from './back-off.ts'

test('each failure doubles the wait, to half a minute at most', () => {
  const waits = [1, 2, 3, 4, 5, 6, 60].map((failures) => waitAfter(failures, 0))
  assert.deepEqual(waits, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
})

test('chance spreads those who come back, and never makes anybody hurry without a pause', () => {
  assert.deepEqual([waitAfter(1, 1), waitAfter(60, 1)], [500, 15_000])
  assert.deepEqual([waitAfter(0, 0), waitAfter(0, 1)], [1_000, 2_000])
})
