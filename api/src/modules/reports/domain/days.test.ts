import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../platform/errors.ts'
import { ageSpans, createdWithin } from './ages.ts'
import { daysOf, edgesOf, periodOf } from './days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const plain = (days: readonly Temporal.PlainDate[]) => days.map(String)

/** With a midnight that is left out (Cairo), one that comes twice (the Azores, Havana), and changes of other lengths. */
const zones = [
  'UTC',
  'Africa/Cairo',
  'Atlantic/Azores',
  'America/Havana',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
].concat(['America/New_York', 'Europe/Berlin', 'Pacific/Chatham', 'Antarctica/Troll'])
const from2024to2027 = { min: 1_704_067_200_000, max: 1_798_761_600_000 }

test('RPT-2 every instant falls into the day that the calendar on the wall shows, and into no other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer(from2024to2027),
      fc.nat({ max: 12 }),
      fc.nat({ max: 12 }),
      (timeZone, milliseconds, before, after) => {
        const at = Temporal.Instant.fromEpochMilliseconds(milliseconds)
        const shown = at.toZonedDateTimeISO(timeZone).toPlainDate() // the plain model
        const period = { from: shown.subtract({ days: before }), to: shown.add({ days: after }) }
        const edges = edgesOf(period, timeZone)
        const span = edges.filter((edge) => Temporal.Instant.compare(edge, at) <= 0).length
        assert.deepEqual([plain(daysOf(period))[span - 1], edges.length], [String(shown), before + after + 2])
      },
    ),
    { numRuns: 3_000 },
  )
})

test('RPT-2 the night of a clock change belongs to its day, from its first instant on', () => {
  const cases = [
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z', 23],
    ['Africa/Cairo', '2026-10-29', '2026-10-28T21:00:00Z', 25],
    ['Atlantic/Azores', '2026-10-25', '2026-10-25T00:00:00Z', 25],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z', 25],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00Z', 23.5],
  ] as const
  for (const [zone, text, begins, hours] of cases) {
    const [start, end] = edgesOf({ from: day(text), to: day(text) }, zone)
    assert.ok(start && end)
    assert.deepEqual([String(start), start.until(end).total('hours')], [begins, hours], `${zone} ${text}`)
  }
})

test('RPT-2 a period is whole days that the calendar has, in order, and 366 at most', () => {
  const today = day('2026-11-20')
  const of = (asked: object) => {
    const { from, to } = periodOf({ days: 30, ...asked }, today)
    return `${from}..${to}`
  }
  assert.equal(of({}), '2026-10-22..2026-11-20')
  assert.equal(of({ days: 1 }), '2026-11-20..2026-11-20')
  assert.equal(of({ to: '2026-01-01', days: 2 }), '2025-12-31..2026-01-01')
  assert.equal(of({ from: '2026-02-01', to: '2026-02-03' }), '2026-02-01..2026-02-03')
  assert.equal(of({ to: '9998-12-31', days: 1 }), '9998-12-31..9998-12-31')
  for (const [asked, path] of [
    [{ from: '2026-02-30' }, '/from'],
    [{ to: '2026-13-01' }, '/to'],
    [{ from: '2026-11-21' }, '/from'],
    [{ from: '2025-11-19' }, '/from'],
    [{ to: '9999-12-31' }, '/to'],
  ] as const) {
    assert.throws(() => of(asked), isAbout(path))
  }
})

const isAbout = (path: string) => (error: unknown) =>
  error instanceof AppError && error.code === 'validation-failed' && error.details.errors?.[0]?.path === path

test('RPT-4 every day is of one age, from today back to the first there ever was', () => {
  const today = day('2026-03-01')
  const spans = ageSpans(today)
  assert.deepEqual(spans.map(createdWithin), [
    'created:2026-03-01..2026-03-01',
    'created:2026-02-27..2026-02-28',
    'created:2026-02-23..2026-02-26',
    'created:2026-02-16..2026-02-22',
    'created:2026-01-31..2026-02-15',
    'created:..2026-01-30',
  ])
})
