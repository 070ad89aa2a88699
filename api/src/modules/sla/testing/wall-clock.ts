import { Temporal } from 'temporal-polyfill'

/**
 * The clock on the wall of a zone, minute by minute, read off Intl: which offset holds when is known here without
 * Temporal. Minutes are counted from 1970-01-01T00:00, in UTC and on the wall.
 */
export type WallClock = Readonly<{
  timeZone: string
  /** The first minute that is known, and how many are. */
  start: number
  length: number
  /** The first minute at which the wall shows this, `start` or `start + length` for what lies outside. */
  at(wall: number): number
  /** Whether the wall ever shows a minute of this date (days from 1970-01-01). */
  shows(day: number): boolean
}>

export const minutesADay = 1440

export function wallClock(timeZone: string, from: string, days: number): WallClock {
  const start = Temporal.Instant.from(from).epochMilliseconds / 60_000
  const length = days * minutesADay
  const read = reader(timeZone)
  const first = new Map<number, number>()
  const shown = new Set<number>()
  for (let minute = start; minute < start + length; minute++) {
    const wall = read(minute)
    if (!first.has(wall)) first.set(wall, minute)
    shown.add(Math.floor(wall / minutesADay))
  }
  const [earliest, latest] = [read(start), read(start + length - 1)]
  return {
    timeZone,
    start,
    length,
    at(wall) {
      if (wall < earliest) return start
      if (wall > latest) return start + length
      let skipped = 0
      while (!first.has(wall - skipped)) skipped++
      return (first.get(wall - skipped) ?? 0) + skipped // as far behind the gap as into it
    },
    shows: (day) => shown.has(day) || day * minutesADay < earliest || day * minutesADay > latest,
  }
}

function reader(timeZone: string): (minute: number) => number {
  const numeric = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, ...numeric })
  const days = new Map<string, number>()
  return (minute) => {
    const [date = '', time = ''] = format.format(minute * 60_000).split(' ')
    const day = days.get(date) ?? new Temporal.PlainDate(1970, 1, 1).until(date).days
    days.set(date, day)
    const [hours, minutes] = time.split(':').map(Number)
    return day * minutesADay + (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)
  }
}
