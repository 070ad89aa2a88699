import type { ClockState } from '@atum-desk/contract/sla'
import { Temporal } from 'temporal-polyfill'
import type { ClockEvent, Terms } from './clock-events.ts'
import { runsOut } from './deadline.ts'
import { type Period, periods } from './periods.ts'
import { wholeSeconds } from './timeline.ts'
import { worked } from './worked.ts'

/** Something that happened by itself, at its true instant, whenever somebody looks (SLA-6). */
export type Milestone = Readonly<{ kind: 'warning' | 'breach'; at: Temporal.Instant; targetSeconds: number }>

export type ClockReading = Readonly<{
  state: ClockState
  terms: Terms
  targetSeconds: number
  /** Working time used, rounded down; the rest, so that both add up to the target, is below zero after a breach. */
  elapsedSeconds: number
  remainingSeconds: number
  /** When the target is used up; once met, when it would have been. Null while paused and once cancelled. */
  dueAt: Temporal.Instant | null
  /** When the warning fell; while running, when it will. Else null. */
  warnAt: Temporal.Instant | null
  startedAt: Temporal.Instant
  pausedAt: Temporal.Instant | null
  metAt: Temporal.Instant | null
  /** The deadline that was missed, under the terms in force. */
  breachedAt: Temporal.Instant | null
  /** All of them up to now, those under former terms included, in order. */
  milestones: readonly Milestone[]
}>

/** In milliseconds. `breached` and `warned` are when it happened under the terms in force. */
type Tally = { elapsed: number; breached: number | null; warned: number | null; milestones: Milestone[] }

const target = ({ targetSeconds }: Terms) => targetSeconds * 1000
const warning = ({ targetSeconds, warnAtPercent }: Terms) => targetSeconds * warnAtPercent * 10

/**
 * A clock, read at an instant: a pure function of its record and now (SLA-5). It has breached when now is past its
 * deadline; met, paused or re-targeted at that very instant, it was in time. Set running with less than nothing left, it
 * has breached at once. `now` before the last event means at it.
 * Throws on a record that no clock can have.
 */
export function readClock(events: readonly ClockEvent[], now: Temporal.Instant): ClockReading {
  const { past, current } = periods(events, now)
  const before = tally(past)
  const { elapsed, warned, breached, milestones } = tally([current], before)
  const { terms, phase, began } = current
  const foresee = (use: number) => runsOut(terms.calendar, current.from, use - before.elapsed)
  const due = phase === 'running' || phase === 'met' ? (breached ?? foresee(target(terms))) : null
  const elapsedSeconds = wholeSeconds(elapsed)
  return {
    state: phase === 'running' && breached !== null ? 'breached' : phase,
    terms,
    targetSeconds: terms.targetSeconds,
    elapsedSeconds,
    remainingSeconds: terms.targetSeconds - elapsedSeconds,
    dueAt: instant(due),
    warnAt: instant(warned ?? (phase === 'running' ? foresee(warning(terms)) : null)),
    startedAt: (past[0] ?? current).began.at,
    pausedAt: phase === 'paused' ? pausedSince([...past, current]) : null,
    metAt: phase === 'met' ? began.at : null,
    breachedAt: instant(breached),
    milestones,
  }
}

const nothing: Tally = { elapsed: 0, breached: null, warned: null, milestones: [] }

/** What has elapsed and happened over some periods. */
export function tally(all: readonly Period[], soFar: Tally = nothing): Tally {
  return all.reduce((sum, period) => {
    const start = period.began.type === 'retarget' ? rearmed(sum, period.terms) : sum
    return period.phase === 'running' ? run(start, period) : start
  }, soFar)
}

/** What the new target leaves time for has not happened to it yet (SLA-3); the milestones of the old one stay. */
function rearmed(sum: Tally, terms: Terms): Tally {
  return {
    ...sum,
    warned: sum.elapsed < warning(terms) ? null : sum.warned,
    breached: sum.elapsed < target(terms) ? null : sum.breached,
  }
}

function run(sum: Tally, period: Period): Tally {
  const elapsed = sum.elapsed + worked(period.terms.calendar, period.from, period.to)
  const crossed = (use: number) => {
    if (elapsed < use) return null // spares the search: nothing runs out before it is used up
    const at = runsOut(period.terms.calendar, period.from, use - sum.elapsed)
    return at < period.to || sum.elapsed > use ? at : null
  }
  const warned = sum.warned ?? crossed(warning(period.terms))
  const breached = sum.breached ?? crossed(target(period.terms))
  const { targetSeconds } = period.terms
  const passed = (kind: Milestone['kind'], at: number | null, known: number | null): Milestone[] =>
    at === null || at === known ? [] : [{ kind, at: Temporal.Instant.fromEpochMilliseconds(at), targetSeconds }]
  const fresh = [...passed('warning', warned, sum.warned), ...passed('breach', breached, sum.breached)]
  return { elapsed, warned, breached, milestones: [...sum.milestones, ...fresh] }
}

/** A re-targeting does not end a pause. */
function pausedSince(all: readonly Period[]): Temporal.Instant | null {
  return all.findLast(({ began }) => began.type === 'pause')?.began.at ?? null
}

function instant(milliseconds: number | null): Temporal.Instant | null {
  return milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds)
}
