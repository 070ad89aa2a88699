import type { Segment as WireSegment } from '@atum-desk/contract/calendars'
import type { Clock, TicketSla } from '@atum-desk/contract/sla'
import type { ClockExplanation, SlaSelection, SlaStep } from '@atum-desk/contract/sla-explanation'
import type { Temporal } from 'temporal-polyfill'
import { toWire } from '../../platform/clock.ts'
import type { OpenClock } from './clock-record.ts'
import type { StoredClock } from './clocks.store.ts'
import { readClock } from './domain/clock.ts'
import type { Terms } from './domain/clock-events.ts'
import { explain } from './domain/explain.ts'
import { stepsOf } from './domain/steps.ts'
import type { Segment } from './domain/timeline.ts'

const wire = (instant: Temporal.Instant | null) => instant && toWire(instant)

export function presentClock({ events }: StoredClock, now: Temporal.Instant): Clock {
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

/** Each kind's newest clock, presented; null where there is none. */
export function byKind<C extends StoredClock, T>(clocks: readonly C[], present: (clock: C) => T) {
  const of = (kind: StoredClock['kind']) => {
    const clock = clocks.find((one) => one.kind === kind)
    return clock === undefined ? null : present(clock)
  }
  return { firstResponse: of('first_response'), resolution: of('resolution'), nextResponse: of('next_response') }
}

/** Of one ticket. */
export const presentSla = (clocks: readonly StoredClock[], now: Temporal.Instant): TicketSla =>
  byKind(clocks, (clock) => presentClock(clock, now))

export const presentSegment = ({ from, to, countedSeconds, reason }: Segment): WireSegment => ({
  from: toWire(from),
  to: toWire(to),
  countedSeconds,
  reason,
})

export const presentTerms = ({ policy, calendar, targetSeconds, warnAtPercent }: Terms) => {
  const { id, name, version, timeZone } = calendar
  return { policy, calendar: { id, name, version, timeZone }, targetSeconds, warnAtPercent }
}

/** Those that are done, at their true instants, then those to come. */
export function presentSteps({ events, done }: OpenClock, now: Temporal.Instant): SlaStep[] {
  const doneAt = new Map(done.map((one) => [one.step, one.doneAt]))
  return stepsOf(events, now).map(({ key, step, at }) => ({
    step,
    at: wire(at),
    doneAt: wire(doneAt.get(key) ?? null),
  }))
}

/** `selections`: why each of the terms of its history are what they are, in order. */
export function presentExplanation(
  clock: OpenClock,
  selections: readonly (SlaSelection | null)[],
  now: Temporal.Instant,
): ClockExplanation {
  const { terms, history, intervals, forecast, ...sums } = explain(clock.events, now)
  return {
    state: sums.state,
    ...presentTerms(terms),
    selection: selections.at(-1) ?? null,
    history: history.map(({ since, cause, ...one }, index) => {
      return { since: toWire(since), cause, ...presentTerms(one.terms), selection: selections[index] ?? null }
    }),
    intervals: intervals.map(presentSegment),
    forecast: forecast.map(presentSegment),
    elapsedSeconds: sums.elapsedSeconds,
    remainingSeconds: sums.remainingSeconds,
    dueAt: wire(sums.dueAt),
    breachedAt: wire(sums.breachedAt),
    steps: presentSteps(clock, now),
  }
}
