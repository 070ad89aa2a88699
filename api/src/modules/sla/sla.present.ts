import type { Segment as WireSegment } from '@atum-desk/contract/calendars'
import type { Clock, ClockExplanation, TicketSla } from '@atum-desk/contract/sla'
import type { Temporal } from 'temporal-polyfill'
import { toWire } from '../../platform/clock.ts'
import type { StoredClock } from './clocks.store.ts'
import { readClock } from './domain/clock.ts'
import type { Terms } from './domain/clock-events.ts'
import type { Explanation } from './domain/explain.ts'
import type { Segment } from './domain/timeline.ts'

const wire = (instant: Temporal.Instant | null) => instant && toWire(instant)

function presentClock({ events }: StoredClock, now: Temporal.Instant): Clock {
  const { terms, startedAt, dueAt, pausedAt, metAt, breachedAt, ...reading } = readClock(events, now)
  return {
    state: reading.state,
    targetSeconds: reading.targetSeconds,
    elapsedSeconds: reading.elapsedSeconds,
    remainingSeconds: reading.remainingSeconds,
    dueAt: wire(dueAt),
    startedAt: toWire(startedAt),
    pausedAt: wire(pausedAt),
    metAt: wire(metAt),
    breachedAt: wire(breachedAt),
    policy: { id: terms.policy.id, name: terms.policy.name },
  }
}

/** Of one ticket. */
export function presentSla(clocks: readonly StoredClock[], now: Temporal.Instant): TicketSla {
  const of = (kind: StoredClock['kind']) => {
    const clock = clocks.find((one) => one.kind === kind)
    return clock === undefined ? null : presentClock(clock, now)
  }
  return { firstResponse: of('first_response'), resolution: of('resolution') }
}

export const presentSegment = ({ from, to, countedSeconds, reason }: Segment): WireSegment => ({
  from: toWire(from),
  to: toWire(to),
  countedSeconds,
  reason,
})

const presentTerms = ({ policy, calendar, targetSeconds }: Terms) => {
  const { id, name, version, timeZone } = calendar
  return { policy, calendar: { id, name, version, timeZone }, targetSeconds }
}

export function presentExplanation({ terms, history, intervals, forecast, ...sums }: Explanation): ClockExplanation {
  return {
    state: sums.state,
    ...presentTerms(terms),
    history: history.map((one) => ({ since: toWire(one.since), ...presentTerms(one.terms) })),
    intervals: intervals.map(presentSegment),
    forecast: forecast.map(presentSegment),
    elapsedSeconds: sums.elapsedSeconds,
    remainingSeconds: sums.remainingSeconds,
    dueAt: wire(sums.dueAt),
    breachedAt: wire(sums.breachedAt),
  }
}
