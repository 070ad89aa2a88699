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

type Addressed = Readonly<{ id: string; channel: DeliveryChannel; endpointId: string | null }>

/** Of four hands an endpoint that hangs takes two at most: what goes to it stands in two lines, by chance. */
const linesPerEndpoint = 2
const lineOf = ({ id, endpointId }: Addressed) =>
  endpointId === null ? {} : { line: `endpoint/${endpointId}/${Number.parseInt(id.slice(-1), 16) % linesPerEndpoint}` }

/** Twice is once: a second job takes the place of the first, and finds nothing to do once that one has begun. */
export const enqueueDelivery = (tx: TenantTx, delivery: Addressed): Promise<void> => {
  const { id, channel } = delivery
  return tx.enqueue(jobOf(sendKinds[channel], { deliveryId: id }, { key: `delivery/${id}`, ...lineOf(delivery) }))
}
