import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Segment } from '@atum-desk/contract/calendars'
import { nowOn, stretchesOf } from './stretches.ts'

const segment = (from: string, to: string, reason: Segment['reason']): Segment => ({
  from: `2026-11-20T${from}:00.000Z`,
  to: `2026-11-20T${to}:00.000Z`,
  countedSeconds: 0,
  reason,
})

test('SLA-8: the bar is as long as the time was, and has no piece that cannot be seen', () => {
  const stretches = stretchesOf({
    intervals: [segment('08:00', '10:00', 'working'), segment('10:00', '10:01', 'paused')],
    forecast: [segment('10:01', '12:00', 'working')],
  })
  assert.deepEqual(
    stretches.map(({ reason, isToCome }) => [reason, isToCome]),
    [
      ['working', false],
      ['paused', false],
      ['working', true],
    ],
  )
  assert.ok(stretches.every(({ length }) => length >= 7))
  const end = stretches.at(-1)
  assert.equal(Math.round((end?.at ?? 0) + (end?.length ?? 0)), 1_000)
  assert.equal(nowOn(stretches), stretches[2]?.at)
  assert.deepEqual(stretchesOf({ intervals: [], forecast: [] }), [])
})
