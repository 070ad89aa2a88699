import type { SegmentReason } from '@atum-desk/contract/calendars'
import { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../platform/errors.ts'
import type { CalendarHours } from './calendar.ts'
import { dayNumber, localDays, type Span } from './local-days.ts'

export type Stretch = Span & Readonly<{ reason: SegmentReason }>

/** A stretch as people read it. `countedSeconds` is 0 where time does not count. */
export type Segment = Readonly<{
  from: Temporal.Instant
  to: Temporal.Instant
  countedSeconds: number
  reason: SegmentReason
}>

/** Behind the last holiday the week repeats itself, but for clock changes: three weeks without hours are for ever. */
const hopeless = 21

/**
 * All time after an instant (epoch milliseconds), stretch by stretch, each beginning where the one before ends. Endless
 * and lazy: who takes from it decides how far. Throws `validation-failed` where no more hours can come.
 */
export function timeline(calendar: CalendarHours, from: number): Iterable<Stretch> {
  return calendar.alwaysOpen ? [{ from, to: Number.POSITIVE_INFINITY, reason: 'working' }] : days(calendar, from)
}

function* days(calendar: CalendarHours, from: number): Generator<Stretch> {
  const localDay = localDays(calendar)
  let idle = 0
  for (let day = dayNumber(calendar, from) - 1; ; day++) {
    const local = localDay(day)
    if (local.holiday) yield* after(from, [{ from: local.from, to: local.to, reason: 'holiday' }])
    else yield* after(from, hoursOf(local, local.open))
    idle = local.holiday || local.open.length > 0 ? 0 : idle + 1
    if (idle > hopeless) throw noHours()
  }
}

function* hoursOf(day: Span, open: readonly Span[]): Generator<Stretch> {
  let at = day.from
  for (const { from, to } of open) {
    yield { from: at, to: from, reason: 'closed' }
    yield { from, to, reason: 'working' }
    at = to
  }
  yield { from: at, to: day.to, reason: 'closed' }
}

/** The rest of the stretches after an instant; what is empty falls out. */
function* after(from: number, stretches: Iterable<Stretch>): Generator<Stretch> {
  for (const stretch of stretches) {
    const start = Math.max(stretch.from, from)
    if (start < stretch.to) yield { ...stretch, from: start }
  }
}

/** Lays pauses (in order, apart) over the stretches: paused time counts in no hours. */
export function* withPauses(stretches: Iterable<Stretch>, pauses: readonly Span[]): Generator<Stretch> {
  for (const stretch of stretches) {
    let { from } = stretch
    for (const pause of pauses) {
      if (pause.to <= from) continue
      if (pause.from >= stretch.to) break
      const to = Math.min(pause.to, stretch.to)
      if (from < pause.from) yield { ...stretch, from, to: pause.from }
      if (pause.from < to) yield { from: Math.max(from, pause.from), to, reason: 'paused' }
      from = Math.max(from, to)
    }
    if (from < stretch.to) yield { ...stretch, from }
  }
}

/** Neighbours of one reason as one: a weekend is one stretch, not three days. Not lazy: some calendars never close. */
export function joined(stretches: Iterable<Stretch>): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches) {
    const last = result.at(-1)
    if (last?.reason === stretch.reason) result[result.length - 1] = { ...last, to: stretch.to }
    else result.push(stretch)
  }
  return result
}

/** What lies before an instant. */
export function* until(stretches: Iterable<Stretch>, to: number): Generator<Stretch> {
  for (const stretch of stretches) {
    if (stretch.from >= to) return
    yield stretch.to <= to ? stretch : { ...stretch, to }
    if (stretch.to >= to) return
  }
}

export const counted = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to, reason }) => (reason === 'working' ? sum + to - from : sum), 0)

/**
 * For people: whole seconds, each rounded so that all segments so far add up to the time so far, rounded down.
 * `before`: milliseconds counted ahead of the first.
 */
export function segments(stretches: readonly Stretch[], before = 0): Segment[] {
  let sum = before
  let end: Temporal.Instant | undefined
  return stretches.map((stretch) => {
    const soFar = sum
    sum += counted([stretch])
    const from = end ?? Temporal.Instant.fromEpochMilliseconds(stretch.from) // adjacent: one's end is the next one's start
    end = Temporal.Instant.fromEpochMilliseconds(stretch.to)
    return { from, to: end, countedSeconds: wholeSeconds(sum) - wholeSeconds(soFar), reason: stretch.reason }
  })
}

export const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000)

const noHours = () =>
  new AppError('validation-failed', {
    detail: 'The calendar has no hours in which time could count.',
    errors: [{ path: '/shifts', code: 'no-hours', message: 'It needs hours, or to be always open.' }],
  })
