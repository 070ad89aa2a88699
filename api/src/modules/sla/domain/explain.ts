import type { ClockState } from '@atum-desk/contract/sla'
import type { Temporal } from 'temporal-polyfill'
import { readClock, tally } from './clock.ts'
import type { ClockEvent, Terms } from './clock-events.ts'
import { between, reach } from './deadline.ts'
import { type Period, periods } from './periods.ts'
import { counted, type Segment, type Stretch, segments } from './timeline.ts'

export type Explanation = Readonly<{
  state: ClockState
  terms: Terms
  /** The terms it started with, then those of each re-targeting. */
  history: readonly Readonly<{ since: Temporal.Instant; cause: string; terms: Terms }>[]
  /** From the start to now, or to where it stopped for good; they add up to `elapsedSeconds`. */
  intervals: readonly Segment[]
  /** From now to `dueAt` if nothing else happens, while that is ahead; with `intervals` it adds up to the target. */
  forecast: readonly Segment[]
  elapsedSeconds: number
  remainingSeconds: number
  dueAt: Temporal.Instant | null
  breachedAt: Temporal.Instant | null
}>

/** SLA-8: the arithmetic behind a clock's reading, out of the functions that made it. */
export function explain(events: readonly ClockEvent[], now: Temporal.Instant): Explanation {
  const { past, current } = periods(events, now)
  const { state, terms, elapsedSeconds, remainingSeconds, dueAt, breachedAt } = readClock(events, now)
  const lasts = current.phase === 'running' || current.phase === 'paused'
  const behind = (lasts ? [...past, current] : past).flatMap(stretchesOf)
  const { elapsed } = tally([...past, current])
  const left = terms.targetSeconds * 1000 - elapsed
  const ahead = state === 'running' ? reach(terms.calendar, current.to, left) : []
  return {
    state,
    terms,
    history: [...past, current].flatMap(({ began }) =>
      'terms' in began ? [{ since: began.at, cause: began.cause, terms: began.terms }] : [],
    ),
    intervals: segments(behind),
    forecast: segments(ahead, counted(behind)),
    elapsedSeconds,
    remainingSeconds,
    dueAt,
    breachedAt,
  }
}

function stretchesOf({ phase, terms, from, to }: Period): Stretch[] {
  if (from === to) return []
  switch (phase) {
    case 'running':
      return between(terms.calendar, from, to)
    case 'paused':
      return [{ from, to, reason: 'paused' }]
    case 'met':
      return [{ from, to, reason: 'resolved' }]
    case 'cancelled':
      return [{ from, to, reason: 'cancelled' }]
  }
}
