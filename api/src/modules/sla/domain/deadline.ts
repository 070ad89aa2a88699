import { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../platform/errors.ts'
import type { CalendarHours } from './calendar.ts'
import type { Span } from './local-days.ts'
import { type Pause, pauseSpans } from './pauses.ts'
import {
  counted,
  joined,
  type Segment,
  type Stretch,
  segments,
  timeline,
  until,
  wholeSeconds,
  withPauses,
} from './timeline.ts'

export type DeadlineQuestion = Readonly<{
  calendar: CalendarHours
  /** Taken at the millisecond, as all instants here. */
  from: Temporal.Instant
  /** Working time to pass. */
  seconds: number
  pauses?: readonly Pause[]
}>

/** No promise reaches so far; a calendar of a minute a week would keep the processor busy to get there. */
const horizonYears = 50
const horizon = horizonYears * 366 * 86_400_000

/**
 * The first instant by which `seconds` of working time have passed after `from`, and how they did: segments without gap
 * from `from` to `dueAt`. Throws `validation-failed` for pauses that overlap or end before they begin, and for a
 * deadline more than 50 years ahead.
 */
export function deadline({ calendar, from, seconds, pauses = [] }: DeadlineQuestion): {
  dueAt: Temporal.Instant
  segments: Segment[]
} {
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw invalid('/seconds', 'integer', 'It must be 0 or more.')
  const start = from.epochMilliseconds
  const way = reach(calendar, start, seconds * 1000, pauseSpans(pauses))
  const dueAt = Temporal.Instant.fromEpochMilliseconds(way.at(-1)?.to ?? start)
  return { dueAt, segments: segments(way) }
}

/** Working time between two instants, in seconds, rounded down. Throws `validation-failed` if they are reversed. */
export function workingSeconds(calendar: CalendarHours, from: Temporal.Instant, to: Temporal.Instant): number {
  if (Temporal.Instant.compare(from, to) > 0) throw invalid('/to', 'order', 'It must not be before `from`.')
  return wholeSeconds(counted(between(calendar, from.epochMilliseconds, to.epochMilliseconds)))
}

/** The stretches from one instant to another, in milliseconds. */
export function between(calendar: CalendarHours, from: number, to: number): Stretch[] {
  return joined(until(timeline(calendar, from), to))
}

/** The stretches from an instant until so many milliseconds have counted; none if there are none to count. */
export function reach(calendar: CalendarHours, from: number, milliseconds: number, pauses: readonly Span[] = []) {
  let left = milliseconds
  const way: Stretch[] = []
  if (left <= 0) return way
  for (const stretch of withPauses(timeline(calendar, from), pauses)) {
    const length = stretch.reason === 'working' ? stretch.to - stretch.from : 0
    if (length >= left) return joined([...way, { ...stretch, to: stretch.from + left }])
    if (stretch.to - from > horizon) break
    left -= length
    way.push(stretch)
  }
  throw invalid('/seconds', 'too-far', `That deadline is more than ${horizonYears} years ahead.`)
}

/** The instant (epoch milliseconds) at which a remainder is used up; one that is used up already, at once. */
export function runsOut(calendar: CalendarHours, from: number, milliseconds: number): number {
  return reach(calendar, from, milliseconds).at(-1)?.to ?? from
}

const invalid = (path: string, code: string, message: string) =>
  new AppError('validation-failed', { detail: message, errors: [{ path, code, message }] })
