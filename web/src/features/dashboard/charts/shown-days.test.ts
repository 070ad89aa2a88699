import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownDays } from './shown-days.ts'

const days = Array.from({ length: 30 }, (_, n) => n)

test('the days that are named have room, and the last one is among them', () => {
  for (const width of [1, 260, 700, 4_000]) {
    const shown = shownDays(days, width)
    assert.equal(shown.at(-1), 29)
    assert.ok(shown.length <= Math.max(1, width / 72), `${width}: ${shown.length}`)
  }
  assert.deepEqual(shownDays([7], 300), [])
})
