import type { Temporal } from 'temporal-polyfill'
import { type ClockEvent, enter, type Phase, type Terms } from './clock-events.ts'
import type { Span } from './local-days.ts'

/** The time from one event to the next, or to now. */
export type Period = Span & Readonly<{ phase: Phase; terms: Terms; began: ClockEvent }>

/** Without gap: what is over, and what lasts. */
export type History = Readonly<{ past: readonly Period[]; current: Period }>

/**
 * A clock's events as periods, the current one up to `now`. Both the clock's reading and its explanation are made of
 * these. Throws on a sequence of events that no clock can have.
 */
export function periods(events: readonly ClockEvent[], now: Temporal.Instant): History {
  const [start, ...rest] = events
  if (start?.type !== 'start') throw new Error('The record of an SLA clock begins with "start".')
  const past: Period[] = []
  let current: Period = { ...momentOf(start), phase: enter('none', start.type), terms: start.terms, began: start }
  for (const began of rest) {
    past.push(lasting(current, began.at))
    const phase = enter(current.phase, began.type)
    const terms = began.type === 'retarget' ? began.terms : current.terms
    current = { ...momentOf(began), phase, terms, began }
  }
  if (now.epochMilliseconds < current.from) return { past, current }
  return { past, current: lasting(current, now) }
}

function momentOf({ at }: ClockEvent): Span {
  return { from: at.epochMilliseconds, to: at.epochMilliseconds }
}

function lasting(period: Period, until: Temporal.Instant): Period {
  if (until.epochMilliseconds < period.from) throw new Error('The record of an SLA clock goes back in time.')
  return { ...period, to: until.epochMilliseconds }
}
