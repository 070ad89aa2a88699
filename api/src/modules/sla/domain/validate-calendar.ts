import type { Problem } from '@atum-desk/contract/problem'
import { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../platform/errors.ts'
import type { CalendarHours } from './calendar.ts'
import { timeline } from './timeline.ts'

type Finding = NonNullable<Problem['errors']>[number]

const startTime = /^([01]\d|2[0-3]):[0-5]\d$/
const endTime = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/
const isoDate = /^\d{4}-\d\d-\d\d$/

/**
 * What the schema cannot see: that the zone exists, each date is one and comes once, and that there are hours within
 * two years of `now` (SLA-4). Gives the hours back with the zone spelled as IANA does.
 * Throws `validation-failed` with everything found; `root` is the JSON Pointer of the calendar in the body.
 */
export function validateCalendar(calendar: CalendarHours, now: Temporal.Instant, root = ''): CalendarHours {
  const timeZone = knownZone(calendar.timeZone)
  const hours = { ...calendar, timeZone: timeZone ?? calendar.timeZone }
  const findings = [
    ...(timeZone ? [] : [finding('/timeZone', 'time-zone', `"${calendar.timeZone}" is not an IANA time zone.`)]),
    ...shiftFindings(calendar),
    ...holidayFindings(calendar),
    ...alwaysOpenFindings(calendar),
  ]
  if (findings.length === 0 && !opens(hours, now))
    findings.push(finding('/shifts', 'no-hours', 'It has no hours in the next two years.'))
  if (findings.length === 0) return hours
  const errors = findings.map((found) => ({ ...found, path: root + found.path }))
  throw new AppError('validation-failed', { detail: findings.map(({ message }) => message).join(' '), errors })
}

/** Offsets such as +02:00 would be taken too, but know no clock change: the promise would be an hour off in summer. */
function knownZone(timeZone: string): string | undefined {
  if (!/^[A-Za-z]/.test(timeZone)) return undefined
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone).timeZoneId
  } catch {
    return undefined
  }
}

function shiftFindings({ shifts }: CalendarHours): Finding[] {
  return shifts.flatMap(({ day, start, end }, index) => {
    const at = `/shifts/${index}`
    return [
      ...(Number.isInteger(day) && day >= 1 && day <= 7 ? [] : [finding(`${at}/day`, 'day', 'A day is 1 to 7.')]),
      ...(startTime.test(start) ? [] : [finding(`${at}/start`, 'time', 'A shift starts at 00:00 to 23:59.')]),
      ...(endTime.test(end) ? [] : [finding(`${at}/end`, 'time', 'A shift ends at 00:00 to 24:00.')]),
    ]
  })
}

function holidayFindings({ holidays }: CalendarHours): Finding[] {
  const seen = new Set<string>()
  return holidays.flatMap(({ date }, index) => {
    const at = `/holidays/${index}/date`
    if (!isDate(date)) return [finding(at, 'date', `"${date}" is not a date.`)]
    if (seen.has(date)) return [finding(at, 'duplicate', `${date} is a holiday already.`)]
    seen.add(date)
    return []
  })
}

function isDate(date: string): boolean {
  try {
    return isoDate.test(date) && Temporal.PlainDate.from(date).toString() === date
  } catch {
    return false
  }
}

/** Refused rather than passed over: who lists a holiday expects it to be taken away. */
function alwaysOpenFindings({ alwaysOpen, shifts, holidays }: CalendarHours): Finding[] {
  if (!alwaysOpen) return []
  const message = 'A calendar that is always open has neither shifts nor holidays.'
  return [
    ...(shifts.length > 0 ? [finding('/shifts', 'always-open', message)] : []),
    ...(holidays.length > 0 ? [finding('/holidays', 'always-open', message)] : []),
  ]
}

function opens(calendar: CalendarHours, now: Temporal.Instant): boolean {
  if (!calendar.alwaysOpen && calendar.shifts.length === 0) return false
  const end = now.toZonedDateTimeISO(calendar.timeZone).add({ years: 2 }).epochMilliseconds
  for (const { from, reason } of timeline(calendar, now.epochMilliseconds)) {
    if (from >= end) return false
    if (reason === 'working') return true
  }
  return false
}

const finding = (path: string, code: string, message: string): Finding => ({ path, code, message })
