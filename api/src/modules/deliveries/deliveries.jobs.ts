import { deliveryChannels } from '@atum-desk/contract/deliveries'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { Sweep, Task } from '../../platform/jobs/task.ts'
import { sendKinds } from './deliveries.queue.ts'
import type { DeliverySending } from './delivery-sending.ts'
import * as retention from './retention.store.ts'

/** In lanes of their own, since the other side may hang. */
export const deliveryTasks = ({ send }: Pick<DeliverySending, 'send'>): Task[] =>
  deliveryChannels.map(
    (channel): Task<(typeof sendKinds)[typeof channel]['payload']> => ({
      kind: sendKinds[channel],
      lane: channel,
      run: (ctx, { deliveryId }, signal) => send(ctx, deliveryId, signal),
    }),
  )

/** What is over is kept for half a year; what never arrived for a whole one, as somebody may yet want to send it. */
const kept = [
  { states: ['sent', 'collected', 'cancelled'], hours: 24 * 180 },
  { states: ['dead', 'held'], hours: 24 * 365 },
] as const
/** A minute’s share: 500 take some ten milliseconds. */
const forgottenAtOnce = 500

export const deliverySweeps = ({ pickUp }: Pick<DeliverySending, 'pickUp'>, { db }: { db: TenantDb }): Sweep[] => [
  { name: 'deliveries.pick-up', run: pickUp },
  {
    name: 'deliveries.forget',
    run: (ctx) =>
      db.write(ctx, async (tx) => {
        for (const { states, hours } of kept) {
          await retention.forget(tx, { states, before: ctx.now.subtract({ hours }), limit: forgottenAtOnce })
        }
      }),
  },
]
