import type { SlaEscalation } from '@atum-desk/contract/sla-escalations'
import { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../platform/errors.ts'
import type { ClockEvent, Terms } from './clock-events.ts'
import { runsOut } from './deadline.ts'
import { type Period, periods } from './periods.ts'
import { worked } from './worked.ts'

/** A step of an escalation (SLA-12), of one clock. */
export type ClockStep = Readonly<{
  /** What it is known by: done once a clock, also where another target or policy says the same again. */
  key: string
  step: SlaEscalation
  /** When so much had elapsed or, of one to come, will have if nothing else happens; null while that is open. */
  at: Temporal.Instant | null
  reached: boolean
}>

/** Its content, in one order of members. */
export const keyOf = ({ atPercent, notify, raisePriority, assignToRole }: SlaEscalation): string =>
  JSON.stringify([
    atPercent,
    notify === undefined
      ? null
      : [notify.roles ?? [], notify.assignee === true, notify.team === true, notify.userIds ?? []],
    raisePriority === undefined || raisePriority === false ? null : raisePriority,
    assignToRole ?? null,
  ])

const use = ({ targetSeconds }: Terms, { atPercent }: SlaEscalation) => targetSeconds * atPercent * 10

/**
 * Every step of a clock's record at an instant: those that were reached, under former terms too, at their true
 * instants and in order, then those to come of the terms in force. A paused clock reaches nothing.
 */
export function stepsOf(events: readonly ClockEvent[], now: Temporal.Instant): ClockStep[] {
  const { past, current } = periods(events, now)
  const reached = new Map<string, ClockStep & { at: Temporal.Instant }>()
  let elapsed = 0
  for (const period of [...past, current]) {
    if (period.phase !== 'running') continue
    const after = elapsed + worked(period.terms.calendar, period.from, period.to)
    for (const step of period.terms.steps ?? []) {
      const at = crossing(step, period, elapsed, after)
      if (at !== null && !reached.has(keyOf(step)))
        reached.set(keyOf(step), { key: keyOf(step), step, at, reached: true })
    }
    elapsed = after
  }
  const ahead = [...(current.terms.steps ?? [])].filter((step) => !reached.has(keyOf(step)))
  const foreseen = current.phase === 'running' || current.phase === 'paused' ? ahead : []
  return [
    ...[...reached.values()].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)),
    ...foreseen
      .toSorted((a, b) => a.atPercent - b.atPercent)
      .map((step) => ({ key: keyOf(step), step, at: foresee(step, current, elapsed), reached: false })),
  ]
}

/** As with a deadline: at that very instant it is not over yet. With more than that used up already, it is at once. */
function crossing(step: SlaEscalation, { terms, from, to }: Period, before: number, after: number) {
  const needed = use(terms, step)
  if (after < needed) return null
  const at = runsOut(terms.calendar, from, needed - before)
  return at < to || before > needed ? Temporal.Instant.fromEpochMilliseconds(at) : null
}

/** A step beyond what a calendar can reach is never taken; saving refuses it, but a calendar may change. */
function foresee(step: SlaEscalation, { phase, terms, to }: Period, elapsed: number): Temporal.Instant | null {
  if (phase !== 'running') return null
  try {
    return Temporal.Instant.fromEpochMilliseconds(runsOut(terms.calendar, to, use(terms, step) - elapsed))
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
