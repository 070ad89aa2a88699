import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { CalendarHours } from '../domain/calendar.ts'
import type { Span } from '../domain/local-days.ts'
import { type MinuteModel, minuteModel } from './minute-model.ts'
import { type WallClock, wallClock } from './wall-clock.ts'

const days = 16

/** Two weeks and two days each, around what makes its zone hard. */
const walls: readonly WallClock[] = [
  ['UTC', '2026-02-20'],
  ['Asia/Kathmandu', '2026-02-20'], // +05:45
  ['Europe/Paris', '2026-03-22'], // 02:00 → 03:00 on the 29th
  ['Europe/Paris', '2026-10-18'], // 03:00 → 02:00 on the 25th
  ['America/New_York', '2026-03-01'],
  ['America/New_York', '2026-10-25'],
  ['America/St_Johns', '2010-10-31'], // at 00:01 back to the day before
  ['Australia/Lord_Howe', '2026-03-29'], // half an hour
  ['Australia/Lord_Howe', '2026-09-27'],
  ['Pacific/Chatham', '2026-09-20'], // +12:45 → +13:45
  ['Africa/Cairo', '2026-04-17'], // 00:00 → 01:00
  ['Africa/Cairo', '2026-10-22'], // 24:00 → 23:00
  ['America/Havana', '2026-10-25'], // 01:00 → 00:00
  ['Pacific/Apia', '2011-12-22'], // no 30 December
].map(([timeZone = '', from]) => wallClock(timeZone, `${from}T00:00Z`, days))

/** Round times, the hours of clock changes and midnight more often than others. */
const minute = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 23 }).map((hour) => hour * 60) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 }).map((quarter) => quarter * 15) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1439 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1380, 1410, 1439) },
)
const time = minute.map((of) => `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`)
const shift = fc.record({
  day: fc.integer({ min: 1, max: 7 }),
  start: time,
  end: fc.oneof({ weight: 4, arbitrary: time }, { weight: 1, arbitrary: fc.constant('24:00') }),
})
const shifts = fc.oneof(
  fc.array(shift, { minLength: 1, maxLength: 10 }),
  fc.record({ start: time, end: time }).map((of) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, ...of }))),
)

/** Some hours of that zone, with holidays in those weeks. */
export function calendarIn({ timeZone, start }: WallClock): fc.Arbitrary<CalendarHours> {
  const first = Temporal.Instant.fromEpochMilliseconds(start * 60_000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  const dates = fc.uniqueArray(fc.integer({ min: 0, max: days }), { maxLength: 4 })
  const holidays = dates.map((of) => of.map((add) => ({ date: first.add({ days: add }).toString(), name: 'Holiday' })))
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({ timeZone: fc.constant(timeZone), alwaysOpen: fc.constant(false), shifts, holidays }),
    },
    { weight: 1, arbitrary: fc.constant({ timeZone, alwaysOpen: true, shifts: [], holidays: [] }) },
  )
}

export type Case = Readonly<{ calendar: CalendarHours; wall: WallClock; model: MinuteModel }>

/** A calendar with at least an hour of time, and its model. */
export const aCase: fc.Arbitrary<Case> = fc
  .constantFrom(...walls)
  .chain((wall) => calendarIn(wall).map((calendar) => ({ calendar, wall, model: minuteModel(calendar, wall) })))
  .filter(({ wall, model }) => opensAnHour(wall, model))

function opensAnHour(wall: WallClock, model: MinuteModel): boolean {
  const [from, to] = middle(wall)
  return (model.reaches(from, 3_600_000) ?? to) < to
}

/** Two days from either end, where a model cannot know what reaches in. */
export function middle({ start, length }: WallClock): [number, number] {
  return [(start + 2 * 1440) * 60_000, (start + length - 2 * 1440) * 60_000]
}

/** An instant in between, on the minute, the second or the millisecond. */
export function instantIn(wall: WallClock): fc.Arbitrary<number> {
  const [from, to] = middle(wall)
  return fc
    .tuple(fc.integer({ min: from, max: to }), fc.constantFrom(60_000, 1000, 1))
    .map(([at, grain]) => Math.floor(at / grain) * grain)
}

/** As many pauses as pairs of instants, in order and apart; of no seconds and of one among them. */
export function pausesIn(wall: WallClock): fc.Arbitrary<Span[]> {
  const length = fc.constantFrom(0, 1000, 60_000, 3_600_000, 86_400_000, 200_000_000)
  const pause = fc.tuple(instantIn(wall), length).map(([from, of]) => ({ from, to: from + of }))
  return fc.array(pause, { maxLength: 4 }).map((pauses) => {
    const sorted = pauses.toSorted((a, b) => a.from - b.from || a.to - b.to)
    return sorted.filter(({ from }, index) => sorted.slice(0, index).every(({ to }) => to <= from))
  })
}
