import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { CalendarHours } from '../domain/calendar.ts'
import type { Span } from '../domain/local-days.ts'
import { type MinuteModel, minuteModel } from './minute-model.ts'
import type { WallClock } from './wall-clock.ts'
import { days, walls } from './walls.ts'

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
const evening = fc.constantFrom('18:00', '20:30', '22:00', '23:00', '23:45')
const morning = fc.constantFrom('00:00', '01:30', '02:00', '02:30', '03:00', '06:00', '08:15')
const nights = fc.record({ start: evening, end: morning }).map((of) => daily([of]))

function splitDay(times: string[]) {
  const [one = '', two = '', three = '', four = ''] = times.toSorted()
  return daily([
    { start: one, end: two },
    { start: three, end: four },
  ])
}

const week = [1, 2, 3, 4, 5, 6, 7]
const daily = (times: readonly { start: string; end: string }[]) =>
  times.flatMap((of) => week.map((day) => ({ day, ...of })))

/** Any; the same every day; every night; a split day; never closed, in one way or the other. */
const shifts = fc.oneof(
  { weight: 4, arbitrary: fc.array(shift, { minLength: 1, maxLength: 10 }) },
  { weight: 2, arbitrary: fc.record({ start: time, end: time }).map((of) => daily([of])) },
  { weight: 2, arbitrary: nights },
  { weight: 2, arbitrary: fc.tuple(time, time, time, time).map(splitDay) },
  { weight: 1, arbitrary: time.map((of) => daily([{ start: of, end: of }])) },
  { weight: 1, arbitrary: fc.constant(daily([{ start: '00:00', end: '24:00' }])) },
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

const length = fc.constantFrom(0, 0, 1000, 1000, 60_000, 3_600_000, 86_400_000, 200_000_000)

/** In order and apart; of no second and of one among them, and now and then a second one in the same minute. */
export function pausesIn(wall: WallClock): fc.Arbitrary<Span[]> {
  const pause = fc.tuple(instantIn(wall), length, fc.nat({ max: 3 })).map(([from, of, again]) => {
    const next = from + of + 10_000
    return again > 0
      ? [{ from, to: from + of }]
      : [
          { from, to: from + of },
          { from: next, to: next + 1000 },
        ]
  })
  return fc.array(pause, { maxLength: 3 }).map((pauses) => {
    const sorted = pauses.flat().toSorted((a, b) => a.from - b.from || a.to - b.to)
    return sorted.filter(({ from }, index) => sorted.slice(0, index).every(({ to }) => to <= from))
  })
}
