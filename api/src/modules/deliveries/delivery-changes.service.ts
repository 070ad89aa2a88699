import type { BulkRetryBody, Delivery, RetriedDeliveries } from '@atum-desk/contract/deliveries'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { deliveryCancelled, deliveryRetried } from './deliveries.events.ts'
import { presentDelivery } from './deliveries.present.ts'
import { enqueueDeliveries } from './deliveries.queue.ts'
import * as store from './deliveries.store.ts'
import * as lists from './delivery-lists.store.ts'
import type { Channels } from './delivery-sending.ts'

/** So many in one transaction; who has more to send again asks again. */
const retriedAtOnce = 500

type Options = Readonly<{ db: TenantDb; channels: Channels }>

/** What a person decides about what leaves the box. */
export function createDeliveryChanges({ db, channels }: Options) {
  /** From the beginning. What was held while there was nowhere to send to goes on so, too: by itself it may be old news. */
  async function sendAgain(tx: TenantTx, delivery: store.LockedDelivery): Promise<void> {
    const again = { state: 'queued', attempts: 0, next_attempt_at: tx.ctx.now, last_error: null } as const
    const address = await channels[delivery.channel].addressOf(tx, delivery)
    await store.change(tx, delivery.id, { ...again, address })
    await tx.record(deliveryRetried(delivery))
  }

  return {
    /** NTF-2. To where it goes today. Throws not-found and, for what is sent or on its way or cannot go, transition-refused. */
    async retry(ctx: Context, id: string): Promise<Delivery> {
      return db.write(ctx, async (tx) => {
        const delivery = await store.lock(tx, id)
        expectRetryable(delivery.state, await channels[delivery.channel].takes(tx, delivery))
        await sendAgain(tx, delivery)
        await enqueueDeliveries(tx, [delivery])
        return presentDelivery(await lists.get(tx, id))
      })
    },

    /**
     * All of the filter, oldest first, as many as one transaction takes. What a worker has in hand meanwhile is passed over.
     * Throws transition-refused where there is nowhere to send to.
     */
    async retryMany(ctx: Context, filter: BulkRetryBody): Promise<RetriedDeliveries> {
      return db.write(ctx, async (tx) => {
        const ids = await lists.retryable(tx, filter, retriedAtOnce + 1)
        const again: store.LockedDelivery[] = []
        for (const id of ids.slice(0, retriedAtOnce)) again.push(await store.lock(tx, id))
        // Of endpoints only those that take something are among them; of mail there is one server.
        const mail = again.find(({ channel }) => channel === 'email')
        if (mail !== undefined) expectRetryable(mail.state, await channels.email.takes(tx, mail))
        for (const delivery of again) await sendAgain(tx, delivery)
        await enqueueDeliveries(tx, again)
        return { retried: again.length, more: ids.length > retriedAtOnce }
      })
    },

    /** What has not left yet never does. Throws not-found and transition-refused. */
    async cancel(ctx: Context, id: string): Promise<Delivery> {
      return db.write(ctx, async (tx) => {
        const delivery = await store.lock(tx, id)
        expectCancellable(delivery.state)
        await store.change(tx, id, { state: 'cancelled', next_attempt_at: null })
        await tx.record(deliveryCancelled(delivery))
        return presentDelivery(await lists.get(tx, id))
      })
    },
  }
}

const refuse = (detail: string) => new AppError('transition-refused', { detail })

function expectRetryable(state: store.LockedDelivery['state'], canSend: boolean): void {
  if (state === 'sent') throw refuse('This message was sent.')
  if (state === 'collecting' || state === 'collected') throw refuse('This message goes out with a digest.')
  if (state === 'queued' || state === 'sending') throw refuse('This message is on its way.')
  if (!canSend) throw refuse('There is nowhere to send it to: no mail server, or an endpoint that is not active.')
}

function expectCancellable(state: store.LockedDelivery['state']): void {
  if (state === 'sent' || state === 'collected') throw refuse('This message was sent.')
  if (state === 'sending') throw refuse('This message is being sent at this moment.')
  if (state === 'cancelled') throw refuse('This message is cancelled already.')
}
