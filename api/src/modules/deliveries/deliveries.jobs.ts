import { deliveryChannels } from '@atum-desk/contract/deliveries'
import type { Sweep, Task } from '../../platform/jobs/task.ts'
import { sendKinds } from './deliveries.queue.ts'
import type { DeliverySending } from './delivery-sending.ts'

/** In lanes of their own, since the other side may hang. */
export const deliveryTasks = ({ send }: Pick<DeliverySending, 'send'>): Task[] =>
  deliveryChannels.map(
    (channel): Task<(typeof sendKinds)[typeof channel]['payload']> => ({
      kind: sendKinds[channel],
      lane: channel,
      run: (ctx, { deliveryId }, signal) => send(ctx, deliveryId, signal),
    }),
  )

export const deliverySweeps = ({ pickUp }: Pick<DeliverySending, 'pickUp'>): Sweep[] => [
  { name: 'deliveries.pick-up', run: pickUp },
]
