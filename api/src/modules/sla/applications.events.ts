import { toWire } from '../../platform/clock.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import type { ClockChange } from './application-plan.ts'
import type { TicketRef } from './clocks.store.ts'

type Change = NonNullable<DomainEvent['change']>

/** For the audit: who asked for it, and how it ended. */
export const applicationEvent = (what: 'created' | 'updated', id: string, change: Change): DomainEvent => ({
  name: `sla_application.${what}`,
  entity: { type: 'sla_application', id, orgId: null },
  internal: true,
  details: {},
  change,
})

/** One of a ticket's clocks runs by other terms than before. What is promised among colleagues is theirs to explain. */
export function clockRetargeted(ticket: TicketRef, { kind, from, to }: ClockChange): DomainEvent {
  const standing = (reading: ClockChange['to']) =>
    reading && {
      clock: kind,
      policy: reading.terms.policy,
      targetSeconds: reading.targetSeconds,
      dueAt: reading.dueAt && toWire(reading.dueAt),
    }
  return {
    name: 'sla.retargeted',
    entity: { type: 'ticket', id: ticket.id, orgId: ticket.orgId },
    internal: true,
    details: { clock: kind, ...(to?.dueAt ? { dueAt: toWire(to.dueAt) } : {}) },
    change: { old: standing(from), new: standing(to) },
  }
}
