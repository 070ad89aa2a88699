import { Temporal } from 'temporal-polyfill'
import type { CalendarHours } from './calendar.ts'
import { zoneClock } from './zone-clock.ts'

/** Epoch milliseconds, `to` not included. Edges of shifts are whole seconds, events on a clock need not be. */
export type Span = Readonly<{ from: number; to: number }>

/** A local date: from its 00:00 to the next one's, be that 23, 24, 24½ or 25 hours. */
export type LocalDay = Span & Readonly<{ holiday: boolean; open: readonly Span[] }>

/** On the wall, where every day has so much. */
const wallDay = 86_400_000

/** Local dates are numbered from 1970-01-01. */
export function dayNumber({ timeZone }: CalendarHours, at: number): number {
  return Math.floor(zoneClock(timeZone).wallAt(at) / wallDay)
}

const known = new WeakMap<CalendarHours, (day: number) => LocalDay>()

/** The local days of a calendar, by number. Kept with it: turning edges into instants is what takes the time. */
export function localDays(calendar: CalendarHours): (day: number) => LocalDay {
  const days = known.get(calendar) ?? walk(calendar)
  known.set(calendar, days)
  return days
}

function walk(calendar: CalendarHours): (day: number) => LocalDay {
  const { instantOf } = zoneClock(calendar.timeZone)
  const holidays = new Set(calendar.holidays.map(({ date }) => numberOf(date)))
  const shifts = Map.groupBy(calendar.shifts.map(parsed), ({ day }) => day)
  const startOf = remember((day) => instantOf(day * wallDay))
  const shiftsOf = remember((day) => {
    // Apia had no 30 December 2011: a date that never was has no shifts, which else would move to the next one.
    if (startOf(day) === startOf(day + 1)) return []
    const edge = (wall: number) => instantOf(day * wallDay + wall)
    return (shifts.get(weekday(day)) ?? []).map(({ start, end }) => ({ from: edge(start), to: edge(end) }))
  })
  return remember((day) => {
    const from = startOf(day)
    const to = startOf(day + 1)
    if (holidays.has(day)) return { from, to, holiday: true, open: [] }
    // Night shifts reach in from the day before, and across a date that never was from the one before that.
    const near = [day - 2, day - 1, day, day + 1].flatMap(shiftsOf)
    return { from, to, holiday: false, open: merged(near, { from, to }) }
  })
}

const epoch = new Temporal.PlainDate(1970, 1, 1)
const numberOf = (date: string) => epoch.until(date, { largestUnit: 'days' }).days

/** ISO: Monday is 1. 1970-01-01 was a Thursday. */
const weekday = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1

/** Edges on the wall, from the date's 00:00: an end that is not behind the start is the next day's. */
function parsed({ day, start, end }: CalendarHours['shifts'][number]) {
  const from = sinceMidnight(start)
  const to = sinceMidnight(end)
  return { day, start: from, end: to > from ? to : to + wallDay }
}

function sinceMidnight(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/** Within the bounds, in order, overlapping and touching spans as one. A skipped hour can turn a span round: no time. */
function merged(spans: readonly Span[], bounds: Span): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, bounds.from)
    const to = Math.min(span.to, bounds.to)
    const last = result.at(-1)
    if (from >= to) continue
    if (last && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else result.push({ from, to })
  }
  return result
}

function remember<T>(of: (day: number) => T): (day: number) => T {
  const found = new Map<number, T>()
  return (day) => {
    const before = found.get(day)
    if (before !== undefined) return before
    const value = of(day)
    found.set(day, value)
    return value
  }
}
