const minute = 60_000

const parts = new Map<string, Intl.DateTimeFormat>()

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = parts.get(timeZone)
  if (known) return known
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const format = new Intl.DateTimeFormat('en-GB', { ...fields, timeZone, hourCycle: 'h23', calendar: 'iso8601' })
  parts.set(timeZone, format)
  return format
}

/** What the clock on the wall shows there: `2026-11-20T15:00`. The instant in milliseconds. */
export const wallAt = (instant: number, timeZone: string): string => {
  const shown = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  return `${shown.year}-${shown.month}-${shown.day}T${shown.hour}:${shown.minute}`
}

/** How far the clock there is ahead of UTC, in minutes. */
export const offsetAt = (instant: number, timeZone: string): number =>
  Math.round((Date.parse(`${wallAt(instant, timeZone)}Z`) - Math.floor(instant / minute) * minute) / minute)

/**
 * When the clock there shows this. Shown twice, the first time; skipped by a clock change, as much later as was skipped.
 * Undefined for what is no time.
 */
export const instantOf = (wall: string, timeZone: string): number | undefined => {
  const asUtc = Date.parse(`${wall}Z`)
  if (Number.isNaN(asUtc)) return undefined
  // No zone is more than 26 hours from another, and none changes twice within a day and a half.
  const before = asUtc - offsetAt(asUtc - 24 * 60 * minute, timeZone) * minute
  if (wallAt(before, timeZone) === wall) return before
  const after = asUtc - offsetAt(asUtc + 24 * 60 * minute, timeZone) * minute
  return wallAt(after, timeZone) === wall ? after : before
}

export interface ClockChange {
  /** The first local date on which the clock shows another time than it would have. */
  readonly date: string
  /** Above zero: put forward, and the day is so much shorter. */
  readonly minutes: number
}

/** The next day with a clock change, within a year. */
export const nextChange = (instant: number, timeZone: string): ClockChange | undefined => {
  const day = 24 * 60 * minute
  for (let from = instant; from < instant + 366 * day; from += day) {
    const minutes = offsetAt(from + day, timeZone) - offsetAt(from, timeZone)
    if (minutes === 0) continue
    let [low, high] = [from, from + day]
    while (high - low > minute) {
      const middle = Math.floor((low + high) / 2)
      if (offsetAt(middle, timeZone) === offsetAt(from, timeZone)) low = middle
      else high = middle
    }
    return { date: wallAt(high, timeZone).slice(0, 10), minutes }
  }
  return undefined
}
