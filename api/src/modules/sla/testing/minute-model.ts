import { Temporal } from 'temporal-polyfill'
import type { CalendarHours } from '../domain/calendar.ts'
import type { Span } from '../domain/local-days.ts'
import { minutesADay, type WallClock } from './wall-clock.ts'

/**
 * SLA-10: the arithmetic once more, as plainly as it can be said. Every minute of some weeks is open or not, a shift
 * being painted from its edge to its edge and a holiday wiped from midnight to midnight; then they are counted up.
 */
export type MinuteModel = Readonly<{
  isOpen(minute: number): boolean
  /** Milliseconds that count between two instants (epoch milliseconds); pauses must lie apart. */
  counted(from: number, to: number, pauses?: readonly Span[]): number
  /** The first instant by which so many have; undefined if that is not in these weeks. */
  reaches(from: number, milliseconds: number, pauses?: readonly Span[]): number | undefined
}>

export function minuteModel(calendar: CalendarHours, wall: WallClock): MinuteModel {
  const open = painted(calendar, wall)
  const spans = spansOf(open, wall.start) // so that a minute is walked once, however often it is asked about
  const isOpen = (minute: number) => open[minute - wall.start] === 1

  /** Open time before an instant. */
  function upTo(at: number): number {
    let sum = 0
    for (const { from, to } of spans) {
      if (at <= from) break
      sum += Math.min(at, to) - from
    }
    return sum
  }

  function counted(from: number, to: number, pauses: readonly Span[] = []): number {
    let sum = upTo(to) - upTo(from)
    for (const pause of pauses) {
      const [start, end] = [Math.max(from, pause.from), Math.min(to, pause.to)]
      if (start < end) sum -= upTo(end) - upTo(start)
    }
    return sum
  }

  /** Halves the time in which it must lie until one millisecond is left. */
  function reaches(from: number, milliseconds: number, pauses: readonly Span[] = []): number | undefined {
    let [early, late] = [from, (wall.start + wall.length) * 60_000]
    if (milliseconds === 0) return from
    if (counted(from, late, pauses) < milliseconds) return undefined
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2)
      if (counted(from, middle, pauses) < milliseconds) early = middle
      else late = middle
    }
    return late
  }

  return { isOpen, counted, reaches }
}

/** The minutes that are open, neighbours as one. */
function spansOf(open: Uint8Array, start: number): Span[] {
  const spans: Span[] = []
  for (let from = open.indexOf(1); from >= 0; ) {
    const closes = open.indexOf(0, from)
    const to = closes < 0 ? open.length : closes
    spans.push({ from: (start + from) * 60_000, to: (start + to) * 60_000 })
    from = open.indexOf(1, to)
  }
  return spans
}

function painted(calendar: CalendarHours, wall: WallClock): Uint8Array {
  const open = new Uint8Array(wall.length)
  if (calendar.alwaysOpen) return open.fill(1)
  const fill = (value: 0 | 1, from: number, to: number) => {
    const [begins, ends] = [wall.at(from), wall.at(to)]
    if (begins < ends) open.fill(value, begins - wall.start, ends - wall.start)
  }
  const firstDay = Math.floor(wall.start / minutesADay) - 2
  for (const shift of calendar.shifts) {
    const start = minuteOf(shift.start)
    const end = minuteOf(shift.end)
    for (let day = firstDay; day <= firstDay + wall.length / minutesADay + 4; day++) {
      const onThisDay = shift.day === ((((day + 3) % 7) + 7) % 7) + 1 // 1970-01-01 was a Thursday
      if (onThisDay && wall.shows(day))
        fill(1, day * minutesADay + start, (end > start ? day : day + 1) * minutesADay + end)
    }
  }
  for (const { date } of calendar.holidays) {
    const day = dayNumber(date)
    fill(0, day * minutesADay, (day + 1) * minutesADay)
  }
  return open
}

const epoch = new Temporal.PlainDate(1970, 1, 1)
const dayNumber = (date: string) => epoch.until(date).days

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)
}
