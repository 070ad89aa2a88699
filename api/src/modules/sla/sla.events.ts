import type { Temporal } from 'temporal-polyfill'
import { toWire } from '../../platform/clock.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import type { StoredClock } from './clocks.store.ts'
import type { Milestone } from './domain/clock.ts'

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
