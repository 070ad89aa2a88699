import { Id } from '@atum-desk/contract/common'
import type { DeliveryChannel } from '@atum-desk/contract/deliveries'
import { Type } from 'typebox'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { type JobKind, jobOf } from '../../platform/jobs/job.ts'

const payload = Type.Object({ deliveryId: Id })

/** A kind for each channel, since each has a lane of its own: a server that hangs holds up its own kind alone. */
export const sendKinds = {
  email: { task: 'deliveries.send-email', payload },
  webhook: { task: 'deliveries.send-webhook', payload },
} satisfies Record<DeliveryChannel, JobKind>

type Addressed = Readonly<{ id: string; channel: DeliveryChannel }>

/** Twice is once: a second job takes the place of the first, and finds nothing to do once that one has begun. */
export const enqueueDeliveries = (tx: TenantTx, deliveries: readonly Addressed[]): Promise<void> =>
  tx.enqueue(
    ...deliveries.map(({ id, channel }) => jobOf(sendKinds[channel], { deliveryId: id }, { key: `delivery/${id}` })),
  )
