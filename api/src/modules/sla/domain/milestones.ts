import { Temporal } from 'temporal-polyfill'
import type { ClockReading, Milestone } from './clock.ts'

type Told = readonly Readonly<{ kind: string; at: Temporal.Instant }>[]

/** What has happened to a clock by itself and was not told yet, in order (SLA-6). */
export function untold({ milestones }: ClockReading, told: Told): Milestone[] {
  const isTold = ({ kind, at }: Milestone) => told.some((one) => one.kind === kind && one.at.equals(at))
  return milestones.filter((milestone) => !isTold(milestone))
}

/**
 * When the sweep has to look at this clock: at once for what is not told, else at the next warning or deadline that a
 * running clock comes to. Null where nothing is to come.
 */
export function nextMilestone(reading: ClockReading, told: Told): Temporal.Instant | null {
  const [overdue] = untold(reading, told)
  if (overdue !== undefined) return overdue.at
  if (reading.state !== 'running') return null
  const { warnAt, dueAt, milestones } = reading
  const isWarned = milestones.some(({ kind, at }) => kind === 'warning' && warnAt !== null && at.equals(warnAt))
  return warnAt !== null && !isWarned && isBefore(warnAt, dueAt) ? warnAt : dueAt
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant | null) =>
  other === null || Temporal.Instant.compare(one, other) < 0
