import { toWire } from '../../platform/clock.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import type { StoredClock } from './clocks.store.ts'
import type { Milestone } from './domain/clock.ts'

/** Internal: what was promised among colleagues is theirs to explain. It happened at the milestone's own instant. */
export const milestoneReached = (clock: StoredClock, { kind, at }: Milestone): DomainEvent => ({
  name: kind === 'warning' ? 'sla.warned' : 'sla.breached',
  entity: { type: 'ticket', id: clock.ticketId, orgId: clock.orgId },
  internal: true,
  details: { clock: clock.kind, dueAt: toWire(at) },
  occurredAt: at,
})
