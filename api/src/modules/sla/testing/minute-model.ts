import { Temporal } from 'temporal-polyfill'
import type { CalendarHours } from '../domain/calendar.ts'
import type { Span } from '../domain/local-days.ts'
import { minutesADay, type WallClock } from './wall-clock.ts'

/**
 * SLA-10: the arithmetic once more, as plainly as it can be said. Every minute of some weeks is open or not, a shift
 * being painted from its edge to its edge and a holiday wiped from midnight to midnight; then they are walked one by one.
 */
export type MinuteModel = Readonly<{
  isOpen(minute: number): boolean
  /** Milliseconds that count between two instants (epoch milliseconds). */
  counted(from: number, to: number, pauses?: readonly Span[]): number
  /** The first instant by which so many have; undefined if that is not in these weeks. */
  reaches(from: number, milliseconds: number, pauses?: readonly Span[]): number | undefined
}>

export function minuteModel(calendar: CalendarHours, wall: WallClock): MinuteModel {
  const open = painted(calendar, wall)
  const isOpen = (minute: number) => open[minute - wall.start] === 1

  /** Of one minute. */
  function counts(minute: number, from: number, to: number, pauses: readonly Span[]): number {
    if (!isOpen(minute)) return 0
    const start = Math.max(from, minute * 60_000)
    const end = Math.min(to, (minute + 1) * 60_000)
    let length = end - start
    for (const pause of pauses) length -= Math.max(0, Math.min(end, pause.to) - Math.max(start, pause.from))
    return length
  }

  function counted(from: number, to: number, pauses: readonly Span[] = []): number {
    let sum = 0
    for (let minute = Math.floor(from / 60_000); minute * 60_000 < to; minute++) sum += counts(minute, from, to, pauses)
    return sum
  }

  function reaches(from: number, milliseconds: number, pauses: readonly Span[] = []): number | undefined {
    let left = milliseconds
    if (left === 0) return from
    for (let minute = Math.floor(from / 60_000); minute < wall.start + wall.length; minute++) {
      const here = counts(minute, from, Number.POSITIVE_INFINITY, pauses)
      if (here >= left) {
        let at = Math.max(from, minute * 60_000)
        for (const step of [1000, 1]) while (counts(minute, from, at + step, pauses) < left) at += step
        return at + 1
      }
      left -= here
    }
    return undefined
  }

  return { isOpen, counted, reaches }
}

function painted(calendar: CalendarHours, wall: WallClock): Uint8Array {
  const open = new Uint8Array(wall.length)
  if (calendar.alwaysOpen) return open.fill(1)
  const fill = (value: 0 | 1, from: number, to: number) => {
    if (wall.at(from) < wall.at(to)) open.fill(value, wall.at(from) - wall.start, wall.at(to) - wall.start)
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
    const day = new Temporal.PlainDate(1970, 1, 1).until(date).days
    fill(0, day * minutesADay, (day + 1) * minutesADay)
  }
  return open
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)
}
