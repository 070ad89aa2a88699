import { Temporal } from 'temporal-polyfill'
import type { ClockReading, Milestone } from './clock.ts'
import type { ClockStep } from './steps.ts'

type Told = readonly Readonly<{ kind: string; at: Temporal.Instant }>[]

/** What has happened to a clock by itself and was not told yet, in order (SLA-6). */
export function untold({ milestones }: ClockReading, told: Told): Milestone[] {
  const isTold = ({ kind, at }: Milestone) => told.some((one) => one.kind === kind && one.at.equals(at))
  return milestones.filter((milestone) => !isTold(milestone))
}

export type DueStep = ClockStep & Readonly<{ at: Temporal.Instant }>

/** The steps that were reached and are not done, in order (SLA-12). */
export function undone(steps: readonly ClockStep[], done: ReadonlySet<string>): DueStep[] {
  return steps.filter((one): one is DueStep => one.reached && one.at !== null && !done.has(one.key))
}

/**
 * When the sweep has to look at this clock: at once for what is not told or done, else at the next warning, deadline or
 * step that a running clock comes to. Null where nothing is to come.
 */
export function nextMilestone(
  reading: ClockReading,
  told: Told,
  steps: readonly ClockStep[] = [],
  done: ReadonlySet<string> = new Set(),
): Temporal.Instant | null {
  const overdue = [...untold(reading, told), ...undone(steps, done)].map(({ at }) => at)
  if (overdue.length > 0) return earliest(overdue)
  if (reading.state !== 'running' && reading.state !== 'breached') return null
  const ahead = steps.filter((one) => !one.reached && !done.has(one.key)).map(({ at }) => at)
  return earliest(reading.state === 'running' ? [...ahead, ofItself(reading)] : ahead)
}

function ofItself({ warnAt, dueAt, milestones }: ClockReading): Temporal.Instant | null {
  const isWarned = milestones.some(({ kind, at }) => kind === 'warning' && warnAt !== null && at.equals(warnAt))
  return warnAt !== null && !isWarned ? earliest([warnAt, dueAt]) : dueAt
}

function earliest(instants: readonly (Temporal.Instant | null)[]): Temporal.Instant | null {
  const known = instants.filter((at) => at !== null)
  return known.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null
}
