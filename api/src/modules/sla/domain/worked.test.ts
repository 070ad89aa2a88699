import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { aCase, instantIn } from '../testing/arbitrary.ts'
import { hours } from '../testing/calendars.ts'
import { between } from './deadline.ts'
import { counted } from './timeline.ts'
import { worked } from './worked.ts'

test('SLA-10 the sum of what counts agrees with the model, whichever span of a calendar is asked for first', () => {
  const spans = aCase.chain((of) =>
    fc.array(fc.tuple(instantIn(of.wall), instantIn(of.wall)), { minLength: 2, maxLength: 4 }).map((all) => ({
      ...of,
      all: all.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    })),
  )
  fc.assert(
    fc.property(spans, ({ calendar, model, all }) => {
      for (const [from, to] of all) assert.equal(worked(calendar, from, to), model.counted(from, to))
    }),
    { numRuns: 2_000 },
  )
})

test('SLA-10 and with the stretches, over years', () => {
  const office = hours('America/St_Johns', 'Mo-Fr 08:30-12:00, Mo-Fr 13:00-17:30, Sa 22:00-02:00', '2011-01-03')
  for (const [from, to] of [
    ['2009-03-01T12:00Z', '2013-11-30T01:02:03.004Z'],
    ['2006-10-29T02:40Z', '2006-10-29T03:00Z'],
    ['2012-06-01T00:00Z', '2012-06-01T00:00Z'],
  ] as const) {
    const span = [from, to].map((at) => Temporal.Instant.from(at).epochMilliseconds)
    const [start = 0, end = 0] = span
    assert.equal(worked(office, start, end), counted(between(office, start, end)))
  }
})
