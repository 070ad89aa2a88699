import type { HolidaySkipReason as SkipReason } from '@atum-desk/contract/calendars'
import { Temporal } from 'temporal-polyfill'
import { dateOf, type IcalEvent, type IcalMoment, keyOf, numberOf, zoned } from './ical-event.ts'
import { type Dates, occurrences } from './recurrence.ts'

export type FoundHolidays = Readonly<{
  /** Each date once, in order. */
  holidays: readonly Readonly<{ date: string; name: string }>[]
  /** `date`: on which it would have been, or have begun. */
  skipped: readonly Readonly<{ name: string; date: string; reason: SkipReason }>[]
}>

export type Question = Readonly<{
  /** Of the calendar: whose dates they become. */
  timeZone: string
  horizon: Dates
  /** Told how much work is done; may throw. */
  spend(dates: number): void
}>

/** Nobody closes for longer; a year is most probably a mistake in its end. */
const longest = 366

/** What a calendar's events come to as holidays: every local date of the calendar that they take from end to end. */
export function holidayDates(events: readonly IcalEvent[], question: Question): FoundHolidays {
  const holidays = new Map<number, string>()
  const skipped: FoundHolidays['skipped'][number][] = []
  const skip = (event: IcalEvent, reason: SkipReason, moment = event.start) =>
    void skipped.push({ name: event.summary, date: moment.date.toString(), reason })
  const instead = replacements(events, question)

  /** Answers whether there was anything to say of it. */
  function addDates(event: IcalEvent): boolean {
    let isTold = false
    for (const moment of moments(event, question)) {
      if (event.replaces === null && instead.has(`${event.uid} ${keyOf(moment, question.timeZone)}`)) isTold = true
      else if (isExcluded(event, moment, question)) {
        skip(event, 'excluded', moment)
        isTold = true
      } else {
        const days = datesOf(event, moment, question)
        if (days.length === 0 && isWithin(moment, question)) {
          skip(event, 'timed', moment)
          isTold = true
        }
        for (const day of days) {
          if (day < question.horizon.from || day > question.horizon.to) continue
          if (!holidays.has(day)) holidays.set(day, event.summary)
          isTold = true
        }
      }
    }
    return isTold
  }

  for (const event of events) {
    const reason = unusable(event)
    if (reason !== null) skip(event, reason)
    else if (!addDates(event)) skip(event, 'outside_horizon')
  }
  const inOrder = [...holidays].toSorted(([one], [other]) => one - other)
  return { holidays: inOrder.map(([day, name]) => ({ date: dateOf(day).toString(), name })), skipped }
}

/** Which occurrence of which event another VEVENT stands for. */
function replacements(events: readonly IcalEvent[], { timeZone }: Question): Set<string> {
  const usable = events.filter(({ replaces }) => replaces !== null && isKnown(replaces.zone))
  return new Set(usable.map(({ uid, replaces }) => `${uid} ${replaces && keyOf(replaces, timeZone)}`))
}

function unusable(event: IcalEvent): SkipReason | null {
  if (event.isCancelled) return 'cancelled'
  if (event.rule === 'unsupported') return 'unsupported_rule'
  const end = event.end !== null && 'date' in event.end ? [event.end] : []
  const all = [event.start, ...end, ...event.alsoOn, ...event.notOn]
  if (!all.every(({ zone }) => isKnown(zone))) return 'unknown_time_zone'
  return lengthOf(event) > longest ? 'too_long' : null
}

function isKnown(zone: string | null): boolean {
  try {
    if (zone !== null) Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** In days, near enough to tell what is too long. */
function lengthOf({ start, end }: IcalEvent): number {
  if (end === null) return 1
  if ('date' in end) return numberOf(end.date) - numberOf(start.date)
  return end.total({ unit: 'days', relativeTo: start.date })
}

/** When it begins, each time. A zone or a length may reach into the horizon from outside. */
function moments(event: IcalEvent, { horizon, spend }: Question): IcalMoment[] {
  const near = { from: horizon.from - longest - 1, to: horizon.to + 1 }
  const first = numberOf(event.start.date)
  const isRecurring = event.rule !== null && event.rule !== 'unsupported' && event.replaces === null
  const days =
    isRecurring && typeof event.rule === 'object' && event.rule ? occurrences(event.rule, first, near, spend) : [first]
  spend(days.length + event.alsoOn.length)
  return [...days.map((day) => ({ ...event.start, date: dateOf(day) })), ...event.alsoOn]
}

function isExcluded({ notOn }: IcalEvent, moment: IcalMoment, { timeZone }: Question): boolean {
  const key = keyOf(moment, timeZone)
  // An exception by date is meant for an event with a time, too: many programs write it so.
  return notOn.some((not) => keyOf(not, timeZone) === key || (not.time === null && not.date.equals(moment.date)))
}

/** A morning off is no holiday: of an event with times, the days that it covers from midnight to midnight. */
function datesOf({ start, end }: IcalEvent, moment: IcalMoment, { timeZone }: Question): number[] {
  if (moment.time === null) return range(numberOf(moment.date), Math.max(1, wholeDays(start, end)))
  const from = zoned(moment, timeZone)
  const begins = from.withTimeZone(timeZone)
  const first = numberOf(begins.toPlainDate()) + (begins.equals(begins.startOfDay()) ? 0 : 1)
  const ends = endOf(from, { start, end }, timeZone).withTimeZone(timeZone)
  return range(first, Math.max(0, numberOf(ends.toPlainDate()) - first))
}

const isWithin = ({ date }: IcalMoment, { horizon }: Question): boolean =>
  numberOf(date) >= horizon.from && numberOf(date) <= horizon.to

/** DTEND is the first date that no longer belongs to it; without an end it is one day (RFC 5545 §3.6.1). */
function wholeDays(start: IcalMoment, end: IcalEvent['end']): number {
  if (end === null) return 1
  if ('date' in end) return numberOf(end.date) - numberOf(start.date)
  return Math.ceil(end.total({ unit: 'days', relativeTo: start.date }))
}

function endOf(from: Temporal.ZonedDateTime, { start, end }: Pick<IcalEvent, 'start' | 'end'>, timeZone: string) {
  if (end === null) return from
  if (!('date' in end)) return from.add(end)
  return from.add({ milliseconds: zoned(end, timeZone).epochMilliseconds - zoned(start, timeZone).epochMilliseconds })
}

const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index)
