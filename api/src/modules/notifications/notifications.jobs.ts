import type { Sweep, Task } from '../../platform/jobs/task.ts'
import type { DeliverySending } from './delivery-sending.ts'
import { sendDelivery } from './notifications.queue.ts'

/** In a lane of its own, since a mail server may hang. */
export function notificationTasks({ send }: Pick<DeliverySending, 'send'>): Task[] {
  const task: Task<typeof sendDelivery.payload> = {
    kind: sendDelivery,
    lane: 'mail',
    run: (ctx, { deliveryId }, signal) => send(ctx, deliveryId, signal),
  }
  return [task]
}

export const notificationSweeps = ({ pickUp }: Pick<DeliverySending, 'pickUp'>): Sweep[] => [
  { name: 'notifications.pick-up', run: pickUp },
]
