import { Temporal } from 'temporal-polyfill'
import type { CalendarHours } from './calendar.ts'

/** Epoch milliseconds, `to` not included. Edges of shifts are whole seconds, events on a clock need not be. */
export type Span = Readonly<{ from: number; to: number }>

/** A local date: from its 00:00 to the next one's, be that 23, 24, 24½ or 25 hours. */
export type LocalDay = Span & Readonly<{ holiday: boolean; open: readonly Span[] }>

const epoch = new Temporal.PlainDate(1970, 1, 1)

/** Local dates are numbered from 1970-01-01. */
export function dayNumber(calendar: CalendarHours, at: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.timeZone)
  return epoch.until(local.toPlainDate(), { largestUnit: 'days' }).days
}

const known = new WeakMap<CalendarHours, (day: number) => LocalDay>()

/** The local days of a calendar, by number. Kept with it: turning edges into instants is what takes the time. */
export function localDays(calendar: CalendarHours): (day: number) => LocalDay {
  const days = known.get(calendar) ?? walk(calendar)
  known.set(calendar, days)
  return days
}

function walk(calendar: CalendarHours): (day: number) => LocalDay {
  const holidays = new Set(calendar.holidays.map(({ date }) => date))
  const shifts = calendar.shifts.map(parsed)
  const dateOf = remember((day) => epoch.add({ days: day }))
  const edge = (day: number, plainTime: Temporal.PlainTime) => instantOf(dateOf(day), plainTime, calendar.timeZone)
  const startOf = remember((day) => edge(day, midnight))
  const shiftsOf = remember((day) => {
    // Apia had no 30 December 2011: a date that never was has no shifts, which else would move to the next one.
    if (startOf(day) === startOf(day + 1)) return []
    return shifts
      .filter((shift) => shift.day === dateOf(day).dayOfWeek)
      .map(({ start, end, endDays }) => ({ from: edge(day, start), to: edge(day + endDays, end) }))
  })
  return remember((day) => {
    const from = startOf(day)
    const to = startOf(day + 1)
    if (holidays.has(dateOf(day).toString())) return { from, to, holiday: true, open: [] }
    // Night shifts reach in from the day before, and across a date that never was from the one before that.
    const near = [day - 2, day - 1, day, day + 1].flatMap(shiftsOf)
    return { from, to, holiday: false, open: merged(near, { from, to }) }
  })
}

const midnight = new Temporal.PlainTime()

function parsed({ day, start, end }: CalendarHours['shifts'][number]) {
  const wholeDay = end === '24:00' // which PlainTime does not know
  const endDays = wholeDay || end <= start ? 1 : 0
  return {
    day,
    start: Temporal.PlainTime.from(start),
    end: wholeDay ? midnight : Temporal.PlainTime.from(end),
    endDays,
  }
}

/**
 * SLA-4. Of a date's times Temporal takes the `compatible` one: the first of two, and out of a skipped hour as far behind
 * the gap as it was into it. By way of a PlainDateTime the same takes twice as long.
 */
function instantOf(date: Temporal.PlainDate, plainTime: Temporal.PlainTime, timeZone: string): number {
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
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
