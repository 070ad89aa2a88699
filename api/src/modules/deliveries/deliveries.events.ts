import type { DeliveryState } from '@atum-desk/contract/deliveries'
import type { DomainEvent } from '../../platform/events/event.ts'

type Before = Readonly<{
  id: string
  orgId: string | null
  state: DeliveryState
  attempts: number
  lastError: string | null
}>

/** A person wants it sent again. */
export const deliveryRetried = ({ id, orgId, state, attempts, lastError }: Before): DomainEvent => ({
  name: 'delivery.retried',
  entity: { type: 'delivery', id, orgId },
  internal: true,
  details: {},
  change: { old: { state, attempts, lastError }, new: { state: 'queued', attempts: 0 } },
})

/** A person wants it never sent. */
export const deliveryCancelled = ({ id, orgId, state, attempts, lastError }: Before): DomainEvent => ({
  name: 'delivery.cancelled',
  entity: { type: 'delivery', id, orgId },
  internal: true,
  details: {},
  change: { old: { state, attempts, lastError }, new: { state: 'cancelled' } },
})
