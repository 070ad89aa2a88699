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
  /** When somebody had to turn it: at which minute, and by how many. */
  changes: readonly Readonly<{ minute: number; by: number }>[]
  /** How far ahead of UTC it is at first, in minutes. */
  offset: number
  /** The first minute at which the wall shows this, `start` or `start + length` for what lies outside. */
  at(wall: number): number
  /** Whether the wall ever shows a minute of this date (days from 1970-01-01). */
  shows(day: number): boolean
}>

export const minutesADay = 1440
const never = -2_147_483_648

export function wallClock(timeZone: string, from: string, days: number): WallClock {
  const start = Temporal.Instant.from(from).epochMilliseconds / 60_000
  const length = days * minutesADay
  const shown = faces(timeZone, start, length)
  const [earliest, latest] = [shown[0] ?? start, shown.at(-1) ?? start]
  const lowest = Math.min(earliest, latest) - minutesADay // a day that comes twice
  const first = new Int32Array(length + 3 * minutesADay).fill(never)
  for (const [index, wall] of shown.entries()) {
    if (first[wall - lowest] === never) first[wall - lowest] = start + index
  }
  const dates = new Set(Array.from(shown, (wall) => Math.floor(wall / minutesADay)))
  return {
    timeZone,
    start,
    length,
    changes: changesIn(shown, start),
    offset: earliest - start,
    at(wall) {
      if (wall < earliest) return start
      if (wall > latest) return start + length
      let skipped = 0
      while (first[wall - skipped - lowest] === never) skipped++
      return (first[wall - skipped - lowest] ?? 0) + skipped // as far behind the gap as into it
    },
    shows: (day) => dates.has(day) || day * minutesADay < earliest || day * minutesADay > latest,
  }
}

/** An hour at whose end the wall is 59 minutes on had no change, so the minutes between need no reading: 30 times fewer. */
function faces(timeZone: string, start: number, length: number): Int32Array {
  const read = reader(timeZone)
  const shown = new Int32Array(length)
  for (let hour = 0; hour < length; hour += 60) {
    const first = read(start + hour)
    const isEven = read(start + hour + 59) === first + 59
    for (let n = 0; n < 60; n++) shown[hour + n] = isEven ? first + n : read(start + hour + n)
  }
  return shown
}

function changesIn(shown: Int32Array, start: number): { minute: number; by: number }[] {
  const changes: { minute: number; by: number }[] = []
  for (let index = 1; index < shown.length; index++) {
    const by = (shown[index] ?? 0) - (shown[index - 1] ?? 0) - 1
    if (by !== 0) changes.push({ minute: start + index, by })
  }
  return changes
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
