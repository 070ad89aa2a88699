import type { Problem } from '@atum-desk/contract/problem'
import type { ClockKind } from '@atum-desk/contract/sla'
import type { SlaEscalation } from '@atum-desk/contract/sla-escalations'
import type { SlaTarget, SlaTargets } from '@atum-desk/contract/sla-policies'
import { ticketPriorities } from '@atum-desk/contract/tickets'
import type { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../platform/errors.ts'
import type { CalendarHours } from './calendar.ts'
import { runsOut } from './deadline.ts'

type Finding = NonNullable<Problem['errors']>[number]

const members = {
  first_response: 'firstResponseMinutes',
  resolution: 'resolutionMinutes',
  next_response: 'nextResponseMinutes',
} as const satisfies Record<ClockKind, keyof SlaTarget>

const kinds = Object.keys(members) as ClockKind[] // true, as `members` is constant

type Promised = Readonly<{ targets: SlaTargets; escalations: readonly SlaEscalation[] }>

/**
 * What a policy promises and its calendar cannot reach within 50 years of `now`, path by path; the steps behind a
 * target are measured too. A clock with such terms could not be read.
 */
export function unreachable(calendar: CalendarHours, { targets, escalations }: Promised, now: Temporal.Instant) {
  const findings: Finding[] = []
  for (const priority of ticketPriorities) {
    for (const kind of kinds) {
      const minutes = targets[priority][members[kind]]
      if (minutes === undefined) continue
      if (!reaches(calendar, minutes, now)) findings.push(tooFar(`/targets/${priority}/${members[kind]}`))
      else findings.push(...stepsBeyond(calendar, { kind, minutes, escalations }, now))
    }
  }
  return [...new Map(findings.map((one) => [one.path, one])).values()]
}

type Measured = Readonly<{ kind: ClockKind; minutes: number; escalations: readonly SlaEscalation[] }>

const stepsBeyond = (calendar: CalendarHours, { kind, minutes, escalations }: Measured, now: Temporal.Instant) =>
  escalations.flatMap(({ clock, atPercent }, index) =>
    clock === kind && atPercent > 100 && !reaches(calendar, (minutes * atPercent) / 100, now)
      ? [tooFar(`/escalations/${index}/atPercent`)]
      : [],
  )

function reaches(calendar: CalendarHours, minutes: number, now: Temporal.Instant): boolean {
  try {
    runsOut(calendar, now.epochMilliseconds, minutes * 60_000)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

const tooFar = (path: string): Finding => ({
  path,
  code: 'too-far',
  message: 'The calendar has so few hours that this is more than 50 years ahead.',
})
