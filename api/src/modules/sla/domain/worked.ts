import type { CalendarHours } from './calendar.ts'
import { dayNumber, type LocalDay, localDays } from './local-days.ts'

/**
 * The milliseconds that count between two instants: what the stretches of the timeline add up to, without walking them
 * again. A list of tickets asks for hundreds of spans of one calendar, some of them months long.
 */
export function worked(calendar: CalendarHours, from: number, to: number): number {
  if (calendar.alwaysOpen) return to - from
  const countedUntil = known.get(calendar) ?? tally(calendar)
  known.set(calendar, countedUntil)
  return countedUntil(to) - countedUntil(from)
}

const known = new WeakMap<CalendarHours, (at: number) => number>()

/** What counts before an instant, from the start of the first day that was asked for: below zero before that. */
function tally(calendar: CalendarHours): (at: number) => number {
  const dayOf = localDays(calendar)
  const before = new Map<number, number>()
  let [first, last] = [0, 0] // the days between which the sums are known

  function until(day: number): number {
    if (before.size === 0) {
      before.set(day, 0)
      first = last = day
    }
    for (; last < day; last++) before.set(last + 1, (before.get(last) ?? 0) + openIn(dayOf(last)))
    for (; first > day; first--) before.set(first - 1, (before.get(first) ?? 0) - openIn(dayOf(first - 1)))
    return before.get(day) ?? 0
  }

  return (at) => {
    const day = dayAt(calendar, dayOf, at)
    return until(day) + openIn(dayOf(day), at)
  }
}

const openIn = ({ open }: LocalDay, to = Number.POSITIVE_INFINITY): number =>
  open.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - span.from), 0)

/** The day whose span it is: where clocks are put back across midnight, the wall shows the one before once more. */
function dayAt(calendar: CalendarHours, dayOf: (day: number) => LocalDay, at: number): number {
  let day = dayNumber(calendar, at)
  while (at >= dayOf(day).to) day++
  while (at < dayOf(day).from) day--
  return day
}
