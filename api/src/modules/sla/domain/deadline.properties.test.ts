import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { holds } from '../../../testing/cases.ts'
import { aCase, type Case, instantIn, middle, pausesIn } from '../testing/arbitrary.ts'
import { classify, classifyPauses } from '../testing/classes.ts'
import { deadline, workingSeconds } from './deadline.ts'
import type { Span } from './local-days.ts'

const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)
const wholeSecond = (milliseconds: number) => Math.floor(milliseconds / 1000) * 1000
const apart = ({ from, to }: Span) => ({ from: at(from), to: at(to) })

/** A question whose answer lies in the weeks that the model knows. */
const question = aCase.chain((of) =>
  fc.tuple(instantIn(of.wall), pausesIn(of.wall), fc.nat({ max: 1_000_000 })).map(([from, pauses, share]) => {
    const most = Math.floor(of.model.counted(from, middle(of.wall)[1], pauses) / 1000)
    return { ...of, from, pauses, seconds: Math.floor((most * share) / 1_000_000) }
  }),
)

const ask = ({ calendar, from, seconds }: Pick<Case, 'calendar'> & { from: number; seconds: number }) =>
  deadline({ calendar, from: at(from), seconds }).dueAt.epochMilliseconds

/** Far below what 60,000 cases bring, so that chance alone does not fail them. */
const classes = {
  'a skipped hour': 4_000,
  'a repeated hour': 3_000,
  'a change of another length than an hour': 3_000,
  ...Object.fromEntries(
    ['Australia/Lord_Howe', 'Africa/Casablanca', 'Africa/Cairo', 'Europe/Paris', 'America/New_York']
      .concat(['Pacific/Apia', 'Pacific/Kwajalein', 'Pacific/Chatham', 'America/Toronto', 'America/St_Johns'])
      .concat(['Antarctica/Troll', 'Asia/Pyongyang', 'America/Caracas', 'Europe/London'])
      .map((zone) => [`a change in ${zone}`, 150]),
  ),
  'a zone of half hours': 5_000,
  'a zone of quarters': 2_500,
  'always open': 2_500,
  'a night shift': 10_000,
  'a shift of a whole day': 3_500,
  'until 24:00': 6_000,
  'a split day': 9_000,
  'a holiday': 6_000,
  'a holiday on the day of a change': 500,
  'a holiday that cuts a night shift': 1_500,
  'a pause of no second': 2_000,
  'a pause of one second': 3_000,
  'a long pause': 3_000,
  'two pauses in one minute': 800,
}

test('SLA-10 a deadline is when the minutes have counted up, by segments that count what theirs do', () => {
  holds(question, { cases: 60_000, classes }, ({ calendar, wall, model, from, seconds, pauses }, seen) => {
    const { dueAt, segments } = deadline({ calendar, from: at(from), seconds, pauses: pauses.map(apart) })
    assert.equal(dueAt.epochMilliseconds, model.reaches(from, seconds * 1000, pauses))
    let end = from
    let sum = 0
    let milliseconds = 0
    for (const segment of segments) {
      assert.equal(segment.from.epochMilliseconds, end)
      const to = segment.to.epochMilliseconds
      const counts = model.counted(end, to, pauses)
      milliseconds += counts
      assert.ok(to > end)
      end = to
      sum += segment.countedSeconds
      assert.equal(sum, Math.floor(milliseconds / 1000))
      assert.equal(counts, segment.reason === 'working' ? counts : 0)
    }
    assert.deepEqual([end, sum], [dueAt.epochMilliseconds, seconds])
    const way = { from, to: end }
    classify({ calendar, wall, model }, way, seen)
    classifyPauses(pauses, way, seen)
  })
})

test('SLA-10 working time between two instants is what the minutes between them count', () => {
  const stretch = aCase.chain((of) =>
    fc
      .tuple(instantIn(of.wall), instantIn(of.wall))
      .map(([a, b]) => ({ ...of, from: Math.min(a, b), to: Math.max(a, b) })),
  )
  holds(stretch, { cases: 10_000 }, ({ calendar, model, from, to }) => {
    assert.equal(workingSeconds(calendar, at(from), at(to)), Math.floor(model.counted(from, to) / 1000))
  })
})

test('SLA-10 deadline and working time undo each other, and no earlier instant would do', () => {
  holds(question, { cases: 3_000 }, ({ calendar, from, seconds }) => {
    const due = ask({ calendar, from, seconds })
    assert.equal(workingSeconds(calendar, at(from), at(due)), seconds)
    if (seconds > 0) assert.equal(workingSeconds(calendar, at(from), at(due - 1)), seconds - 1)
  })
})

test('SLA-10 time asked for in two parts is due when the whole is', () => {
  holds(fc.tuple(question, fc.nat({ max: 1000 })), { cases: 3_000 }, ([{ calendar, from, seconds }, share]) => {
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
  holds(paused, { cases: 3_000 }, ([{ calendar, from: anyInstant, seconds }, begin, length]) => {
    const from = wholeSecond(anyInstant) // so that the working time of the pause is whole seconds
    const start = Math.max(from, wholeSecond(begin))
    const pause = { from: start, to: start + length }
    const due = ask({ calendar, from, seconds })
    const lost = pause.from < due ? workingSeconds(calendar, at(pause.from), at(pause.to)) : 0
    const { dueAt } = deadline({ calendar, from: at(from), seconds, pauses: [apart(pause)] })
    assert.equal(dueAt.epochMilliseconds, ask({ calendar, from, seconds: seconds + lost }))
  })
})

test('SLA-10 pauses that overlap, or end before they begin, are refused in whatever order they come', () => {
  const overlapping = question.chain((of) =>
    fc.tuple(fc.constant(of), fc.integer({ min: 1, max: 100_000_000 }), fc.nat({ max: 1_000 }), fc.boolean()),
  )
  holds(overlapping, { cases: 3_000 }, ([{ calendar, from, seconds }, length, share, isReversed]) => {
    const one = { from, to: from + length }
    const begin = from + Math.floor(((length - 1) * share) / 1000) // within the first one
    const pauses = [one, { from: begin, to: begin + length }].map(apart)
    const refused = (of: typeof pauses) =>
      assert.throws(() => deadline({ calendar, from: at(from), seconds, pauses: of }), { code: 'validation-failed' })
    refused(isReversed ? pauses.toReversed() : pauses)
    refused([apart({ from: one.to, to: one.from })])
  })
})
