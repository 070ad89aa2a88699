import { longestPeriodDays } from '@atum-desk/contract/reports'
import { Temporal } from 'temporal-polyfill'
import { invalid } from '../../../platform/errors.ts'

/** Calendar days, both ends included. */
export type Period = Readonly<{ from: Temporal.PlainDate; to: Temporal.PlainDate }>

/** PostgreSQL reads years of four digits: the end of the last day has to be one, wherever on earth the caller is. */
const lastYear = 9_998

type Asked = Readonly<{ from?: string; to?: string; days: number }>

export const todayIn = (timeZone: string, now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate()

/** Throws validation-failed for a day that no calendar has, for one that comes before the first, and for too many. */
export function periodOf({ from, to, days }: Asked, today: Temporal.PlainDate): Period {
  const last = to === undefined ? today : dayOf(to, '/to')
  const first = from === undefined ? last.subtract({ days: days - 1 }) : dayOf(from, '/from')
  const length = first.until(last, { largestUnit: 'days' }).days + 1
  if (length < 1) throw invalid('/from', 'order', 'must not be after `to`')
  if (length > longestPeriodDays) throw invalid('/from', 'too-many', `must be at most ${longestPeriodDays} days before`)
  return { from: first, to: last }
}

function dayOf(text: string, path: string): Temporal.PlainDate {
  const day = parsed(text)
  if (day === null || day.year > lastYear) throw invalid(path, 'value', `must be a day of the calendar, to ${lastYear}`)
  return day
}

function parsed(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

export function daysOf({ from, to }: Period): Temporal.PlainDate[] {
  const count = from.until(to, { largestUnit: 'days' }).days + 1
  return Array.from({ length: count }, (_, n) => from.add({ days: n }))
}

/**
 * A day begins at its earliest instant, whatever its clocks show then: 01:00 where midnight is left out, the first of two
 * midnights where it comes twice.
 */
export const startOf = (day: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  day.toZonedDateTime(timeZone).toInstant()

/** The instants at which the days begin, and, last, the one at which the last of them ends. */
export const edgesOf = (period: Period, timeZone: string): Temporal.Instant[] =>
  [...daysOf(period), period.to.add({ days: 1 })].map((day) => startOf(day, timeZone))
