import type { QuietHours } from '@atum-desk/contract/notification-preferences'
import { Temporal } from 'temporal-polyfill'

type Local = Temporal.ZonedDateTime

/** On that clock; a zone that this Node does not know is UTC's. */
export function localTime(at: Temporal.Instant, timeZone: string): Local {
  try {
    return at.toZonedDateTimeISO(timeZone)
  } catch {
    return at.toZonedDateTimeISO('UTC')
  }
}

/** Longer than a week of them there is none: who is quiet for ever is told at last. */
const mostInARow = 8

/** The first instant from `at` on that is not quiet. */
export function afterQuietHours(at: Temporal.Instant, quiet: QuietHours | null, timeZone: string): Temporal.Instant {
  if (quiet === null) return at
  let free = localTime(at, timeZone)
  for (let passed = 0; passed < mostInARow; passed += 1) {
    const end = endOfQuiet(free, quiet)
    if (end === null) break
    free = end
  }
  return free.toInstant()
}

/** When the quiet hours end in which `now` lies; null: it lies in none. They may have begun the day before. */
function endOfQuiet(now: Local, { from, to, days }: QuietHours): Local | null {
  for (const day of [now.toPlainDate().subtract({ days: 1 }), now.toPlainDate()]) {
    if (!days.includes(day.dayOfWeek)) continue
    const last = to > from ? day : day.add({ days: 1 })
    // Where the clock is changed they are never shorter than he said: 02:30 that does not exist ends them after the gap,
    // and of one that comes twice the second does.
    const begin = onDay(day, from, now, 'earlier')
    const end = onDay(last, to, now, 'later')
    if (Temporal.ZonedDateTime.compare(begin, now) <= 0 && Temporal.ZonedDateTime.compare(now, end) < 0) return end
  }
  return null
}

const onDay = (day: Temporal.PlainDate, time: string, { timeZoneId }: Local, disambiguation: 'earlier' | 'later') =>
  day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZoneId, { disambiguation })
