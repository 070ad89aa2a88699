import type { SlaApplication, SlaClockChange } from '@atum-desk/contract/sla-applications'
import { toWire } from '../../platform/clock.ts'
import type { ClockChange } from './application-plan.ts'
import type { ApplicationRow, OpenTicket } from './applications.store.ts'
import type { ClockReading } from './domain/clock.ts'

export function presentApplication(row: ApplicationRow): SlaApplication {
  const { id, state, fingerprint, createdById, createdByName, createdAt, startedAt, finishedAt, breached } = row
  const { total, processed, changed, failed, clocksChanged } = row
  return {
    id,
    state,
    fingerprint,
    createdBy: { id: createdById, name: createdByName },
    createdAt: toWire(createdAt),
    startedAt: startedAt && toWire(startedAt),
    finishedAt: finishedAt && toWire(finishedAt),
    counts: { total, processed, changed, failed, clocksChanged, breachedAtOnce: breached },
  }
}

export const presentChange = (
  ticket: OpenTicket,
  { kind, change, from, to, breachesAtOnce }: ClockChange,
): SlaClockChange => ({
  ticket: { id: ticket.id, number: `ATD-${ticket.number}`, title: ticket.title },
  clock: kind,
  change,
  from: from && presentStanding(from),
  to: to && presentStanding(to),
  breachesAtOnce,
})

function presentStanding(reading: ClockReading): NonNullable<SlaClockChange['to']> {
  const { state, terms, targetSeconds, elapsedSeconds, remainingSeconds, dueAt } = reading
  const { id, name, version } = terms.calendar
  return {
    state,
    policy: terms.policy,
    calendar: { id, name, version },
    targetSeconds,
    elapsedSeconds,
    remainingSeconds,
    dueAt: dueAt && toWire(dueAt),
  }
}
