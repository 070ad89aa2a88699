import type { Page } from '@atum-desk/contract/common'
import type { Delivery, DeliveryQuery } from '@atum-desk/contract/deliveries'
import type { Context } from '../../platform/access/context.ts'
import { AppError } from '../../platform/errors.ts'
import * as store from './deliveries.store.ts'
import { createDeliverySending, type SendingOptions } from './delivery-sending.ts'
import { deliveryRetried } from './notifications.events.ts'
import { presentDelivery } from './notifications.present.ts'
import { enqueueDelivery } from './notifications.queue.ts'

export type Notifications = ReturnType<typeof createNotifications>

export function createNotifications(options: SendingOptions) {
  const { db, mailer } = options
  return {
    ...createDeliverySending(options),

    /** Newest first. */
    async list(ctx: Context, query: DeliveryQuery): Promise<Page<Delivery>> {
      const { items, nextCursor } = await db.read(ctx, (tx) => store.list(tx, query))
      return { items: items.map(presentDelivery), nextCursor }
    },

    /**
     * NTF-2. From the beginning, to where the recipient's mail goes today. Also the way on for what was held while there
     * was no mail server: nothing sends that by itself, as by then it may be old news. Throws not-found and, for what is
     * sent or on its way, or while there still is no server, transition-refused.
     */
    async retry(ctx: Context, id: string): Promise<Delivery> {
      return db.write(ctx, async (tx) => {
        const delivery = await store.lock(tx, id)
        expectRetryable(delivery.state, mailer !== null)
        const again = { state: 'queued', attempts: 0, next_attempt_at: ctx.now, last_error: null } as const
        await store.change(tx, id, { ...again, address: delivery.recipientEmail })
        await enqueueDelivery(tx, id)
        await tx.record(deliveryRetried(delivery))
        return presentDelivery(await store.get(tx, id))
      })
    },
  }
}

function expectRetryable(state: store.LockedDelivery['state'], canSend: boolean): void {
  const refuse = (detail: string) => new AppError('transition-refused', { detail })
  if (state === 'sent') throw refuse('This message was sent.')
  if (state === 'queued' || state === 'sending') throw refuse('This message is on its way.')
  if (!canSend) throw refuse('No mail server is configured, so the message stays held.')
}
