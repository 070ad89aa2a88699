import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareOf } from './share.ts'

const cases = [
  [0, 300, { percent: 0, isLess: false }],
  [1, 300, { percent: 1, isLess: true }],
  [3, 200, { percent: 2, isLess: false }],
  [149, 300, { percent: 50, isLess: false }],
  [299, 300, { percent: 99, isLess: false }],
  [300, 300, { percent: 100, isLess: false }],
] as const

for (const [part, all, expected] of cases)
  test(`RPT-3: ${part} of ${all} is rounded, and neither nothing nor all while it is not`, () =>
    assert.deepEqual(shareOf(part, all), expected))
