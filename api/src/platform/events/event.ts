import type { AuditAction } from '@atum-desk/contract/audit-actions'
import type { Temporal } from 'temporal-polyfill'

/** What an event is about. The organization is the customer whom it concerns, null where none is. */
export type Entity = Readonly<{ type: string; id: string | null; orgId: string | null }>

/**
 * Something that happened, told once and written by every recorder in the transaction that made it happen: timeline,
 * audit, SLA clocks, notifications.
 */
export type DomainEvent = Readonly<{
  /** `ticket.accepted`: the entity, then what happened to it. */
  name: AuditAction
  entity: Entity
  /** Hidden from customers by policy (ISO-2). */
  internal: boolean
  /** What the timeline and the notifications tell. JSON. */
  details: object
  /** What the audit log keeps beyond `details`: the values before and after. */
  change?: Readonly<{ old: object | null; new: object | null }>
  /** When it happened, where that is not now: a deadline that a sweep saw late (SLA-6). */
  occurredAt?: Temporal.Instant
}>

/** As the recorders get it: under one id in the timeline, the live feed, the notifications and the webhooks. */
export type RecordedEvent = DomainEvent & Readonly<{ id: string }>
