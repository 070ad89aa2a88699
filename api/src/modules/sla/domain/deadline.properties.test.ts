import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { aCase, type Case, instantIn, middle, pausesIn } from '../testing/arbitrary.ts'
import { deadline, workingSeconds } from './deadline.ts'
import type { Span } from './local-days.ts'

const cases = 2_000

const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)
const wholeSecond = (milliseconds: number) => Math.floor(milliseconds / 1000) * 1000
const apart = ({ from, to }: Span) => ({ from: at(from), to: at(to) })

/** A question whose answer lies in the weeks that the model knows. */
const question = aCase.chain(({ calendar, wall, model }) =>
  fc.tuple(instantIn(wall), pausesIn(wall), fc.nat({ max: 1_000_000 })).map(([from, pauses, share]) => {
    const most = Math.floor(model.counted(from, middle(wall)[1], pauses) / 1000)
    return { calendar, wall, model, from, pauses, seconds: Math.floor((most * share) / 1_000_000) }
  }),
)

const ask = ({ calendar, from, seconds }: Pick<Case, 'calendar'> & { from: number; seconds: number }) =>
  deadline({ calendar, from: at(from), seconds }).dueAt.epochMilliseconds

const check = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, predicate), { numRuns: cases })

test('SLA-10 a deadline is the instant at which the minutes, walked one by one, have counted up', () => {
  check(question, ({ calendar, model, from, seconds, pauses }) => {
    const { dueAt } = deadline({ calendar, from: at(from), seconds, pauses: pauses.map(apart) })
    assert.equal(dueAt.epochMilliseconds, model.reaches(from, seconds * 1000, pauses))
  })
})

test('SLA-10 the segments cover the way to the deadline without gap, and each counts what its minutes do', () => {
  check(question, ({ calendar, model, from, seconds, pauses }) => {
    const { dueAt, segments } = deadline({ calendar, from: at(from), seconds, pauses: pauses.map(apart) })
    let end = from
    let sum = 0
    let milliseconds = 0
    for (const segment of segments) {
      assert.equal(segment.from.epochMilliseconds, end)
      milliseconds += model.counted(end, segment.to.epochMilliseconds, pauses)
      assert.ok(segment.to.epochMilliseconds > end)
      end = segment.to.epochMilliseconds
      sum += segment.countedSeconds
      assert.equal(sum, Math.floor(milliseconds / 1000))
      if (segment.reason !== 'working') assert.equal(segment.countedSeconds, 0)
    }
    assert.equal(end, dueAt.epochMilliseconds)
    assert.equal(sum, seconds)
  })
})

test('SLA-10 working time between two instants is what the minutes between them count', () => {
  const stretch = aCase.chain((of) =>
    fc
      .tuple(instantIn(of.wall), instantIn(of.wall))
      .map(([a, b]) => ({ ...of, from: Math.min(a, b), to: Math.max(a, b) })),
  )
  check(stretch, ({ calendar, model, from, to }) => {
    assert.equal(workingSeconds(calendar, at(from), at(to)), Math.floor(model.counted(from, to) / 1000))
  })
})

test('SLA-10 deadline and working time undo each other, and no earlier instant would do', () => {
  check(question, ({ calendar, from, seconds }) => {
    const due = ask({ calendar, from, seconds })
    assert.equal(workingSeconds(calendar, at(from), at(due)), seconds)
    if (seconds > 0) assert.equal(workingSeconds(calendar, at(from), at(due - 1)), seconds - 1)
  })
})

test('SLA-10 time asked for in two parts is due when the whole is', () => {
  check(fc.tuple(question, fc.nat({ max: 1000 })), ([{ calendar, from, seconds }, share]) => {
    const first = Math.floor((seconds * share) / 1000)
    if (first === seconds) return // nothing left: due at once, which is when the first part was
    const half = ask({ calendar, from, seconds: first })
    assert.equal(ask({ calendar, from: half, seconds: seconds - first }), ask({ calendar, from, seconds }))
  })
})

test('SLA-10 a pause moves the deadline by its working time, if it begins before it', () => {
  const paused = question.chain((of) =>
    fc.tuple(fc.constant(of), instantIn(of.wall), fc.constantFrom(0, 1000, 60_000, 7_200_000, 100_000_000)),
  )
  check(paused, ([{ calendar, from: anyInstant, seconds }, begin, length]) => {
    const from = wholeSecond(anyInstant) // so that the working time of the pause is whole seconds
    const start = Math.max(from, wholeSecond(begin))
    const pause = { from: start, to: start + length }
    const due = ask({ calendar, from, seconds })
    const lost = pause.from < due ? workingSeconds(calendar, at(pause.from), at(pause.to)) : 0
    const { dueAt } = deadline({ calendar, from: at(from), seconds, pauses: [apart(pause)] })
    assert.equal(dueAt.epochMilliseconds, ask({ calendar, from, seconds: seconds + lost }))
  })
})
