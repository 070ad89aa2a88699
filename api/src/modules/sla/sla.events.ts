import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { Temporal } from 'temporal-polyfill'
import { toWire } from '../../platform/clock.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import type { StoredClock } from './clocks.store.ts'
import type { Milestone } from './domain/clock.ts'
import type { DueStep } from './domain/milestones.ts'

/**
 * Internal: what was promised among colleagues is theirs to explain. It happened at the milestone's own instant; a
 * warning also tells the deadline, where there is one: a clock that has been paused since has none.
 */
export const milestoneReached = (
  clock: StoredClock,
  { kind, at }: Milestone,
  dueAt: Temporal.Instant | null,
): DomainEvent => ({
  name: kind === 'warning' ? 'sla.warned' : 'sla.breached',
  entity: { type: 'ticket', id: clock.ticketId, orgId: clock.orgId },
  internal: true,
  details: { clock: clock.kind, ...deadlineIn(kind === 'breach' ? at : dueAt) },
  occurredAt: at,
})

const deadlineIn = (dueAt: Temporal.Instant | null) => (dueAt === null ? {} : { dueAt: toWire(dueAt) })

/**
 * Internal likewise, and at its own instant. Whom the step names is told by the notifications' own recorder; what else
 * it does to the ticket is recorded by that.
 */
export const stepTaken = (clock: StoredClock, { step, at }: DueStep): DomainEvent => {
  const { clock: _clock, ...rest } = step
  return {
    name: 'sla.escalated',
    entity: { type: 'ticket', id: clock.ticketId, orgId: clock.orgId },
    internal: true,
    details: { clock: clock.kind, step: rest } satisfies TicketEventDetails,
    occurredAt: at,
  }
}
