import { Id } from '@atum-desk/contract/common'
import { Type } from 'typebox'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { type JobKind, jobOf } from '../../platform/jobs/job.ts'

export const sendDelivery = {
  task: 'notifications.send',
  payload: Type.Object({ deliveryId: Id }),
} satisfies JobKind

/** Twice is once: a second job takes the place of the first, and finds nothing to do once that one has begun. */
export const enqueueDelivery = (tx: TenantTx, deliveryId: string): Promise<void> =>
  tx.enqueue(jobOf(sendDelivery, { deliveryId }, { key: `delivery/${deliveryId}` }))
