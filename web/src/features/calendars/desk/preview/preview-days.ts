import type { Calendar, Segment, SegmentReason } from '@atum-desk/contract/calendars'
import { instantOf, offsetAt, wallAt } from '../../../../lib/time/zones.ts'
import { isOverNight } from '../hours/week.ts'

/** `closed` on a day that has hours is before or after them; `off` is a weekday without any. */
export type PartReason = SegmentReason | 'off'

/** A stretch of one local day, in minutes since its midnight as they pass: a day with a clock change has 23 or 25 hours. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly reason: PartReason
}

export interface PreviewDay {
  readonly date: string
  readonly length: number
  /** How far the clock is put forward on this day, in minutes. */
  readonly change: number
  readonly holiday: string | undefined
  readonly counted: number
  /** How long the customer was waited for, in its hours or not. */
  readonly paused: number
  readonly parts: readonly Part[]
}

export type Hours = Pick<Calendar, 'timeZone' | 'alwaysOpen' | 'shifts' | 'holidays'>

const minute = 60_000
const dayAfter = (date: string) => new Date(Date.parse(`${date}T12:00Z`) + 86_400_000).toISOString().slice(0, 10)

export const weekdayOf = (date: string): number => new Date(`${date}T12:00Z`).getUTCDay() || 7

const hasHours = ({ alwaysOpen, shifts }: Hours, date: string) => {
  const today = weekdayOf(date)
  const yesterday = today === 1 ? 7 : today - 1
  return alwaysOpen || shifts.some((shift) => shift.day === today || (shift.day === yesterday && isOverNight(shift)))
}

/** What the server counted, cut at the calendar’s own midnights: a line for each day. */
export const daysOf = (segments: readonly Segment[], hours: Hours): PreviewDay[] => {
  const { timeZone } = hours
  const [first, last] = [segments[0], segments.at(-1)]
  if (!first || !last) return []
  const end = Date.parse(last.to)
  const days: PreviewDay[] = []
  let date = wallAt(Date.parse(first.from), timeZone).slice(0, 10)
  for (let start = midnight(date, timeZone); start < end; ) {
    const next = dayAfter(date)
    const stop = midnight(next, timeZone)
    days.push(dayOf(segments, hours, { date, start, stop }))
    date = next
    start = stop
  }
  return days
}

const midnight = (date: string, timeZone: string) => instantOf(`${date}T00:00`, timeZone) ?? 0

function dayOf(segments: readonly Segment[], hours: Hours, day: { date: string; start: number; stop: number }) {
  const { date, start, stop } = day
  const closed: PartReason = hasHours(hours, date) ? 'closed' : 'off'
  const parts = segments.flatMap(({ from, to, reason }): Part[] => {
    const begin = Math.max(Date.parse(from), start)
    const end = Math.min(Date.parse(to), stop)
    if (begin >= end) return []
    return [
      { from: (begin - start) / minute, to: (end - start) / minute, reason: reason === 'closed' ? closed : reason },
    ]
  })
  return {
    date,
    length: (stop - start) / minute,
    change: offsetAt(stop, hours.timeZone) - offsetAt(start - minute, hours.timeZone),
    holiday: hours.holidays.find((holiday) => holiday.date === date)?.name,
    counted: lengthOf(parts, 'working'),
    paused: lengthOf(parts, 'paused'),
    parts,
  }
}

const lengthOf = (parts: readonly Part[], wanted: PartReason) =>
  parts.reduce((sum, { from, to, reason }) => sum + (reason === wanted ? to - from : 0), 0)

export type PreviewRow = PreviewDay | { readonly between: number }

/** A long stretch without its middle: what begins it and what ends it is what one looks at. */
export const shortened = (days: readonly PreviewDay[]): PreviewRow[] =>
  days.length <= 9 ? [...days] : [...days.slice(0, 5), { between: days.length - 8 }, ...days.slice(-3)]
