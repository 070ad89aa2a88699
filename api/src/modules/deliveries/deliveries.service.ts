import type { Page } from '@atum-desk/contract/common'
import type { Delivery, DeliveryDetail, DeliveryQuery, DeliverySummary } from '@atum-desk/contract/deliveries'
import type { Context } from '../../platform/access/context.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { queueDepthOf } from '../../platform/jobs/depth.ts'
import * as attempts from './attempts.store.ts'
import { presentDelivery, presentDetail, presentSummary } from './deliveries.present.ts'
import { createDeliveryChanges } from './delivery-changes.service.ts'
import * as lists from './delivery-lists.store.ts'
import { createDeliverySending, type SendingOptions } from './delivery-sending.ts'

export type Deliveries = ReturnType<typeof createDeliveries>

/** As the list shows it, in the transaction of whoever has just written it. */
export const deliveryOf = async (tx: TenantReadTx, id: string): Promise<Delivery> =>
  presentDelivery(await lists.get(tx, id))

export function createDeliveries(options: SendingOptions) {
  const { db } = options

  const { retry, retryMany, cancel } = createDeliveryChanges(options)
  return {
    ...createDeliverySending(options),
    retry,
    retryMany,
    cancel,

    /** Newest first. */
    async list(ctx: Context, query: DeliveryQuery): Promise<Page<Delivery>> {
      const { items, nextCursor } = await db.read(ctx, (tx) => lists.list(tx, query))
      return { items: items.map(presentDelivery), nextCursor }
    },

    /** With what was sent, and each try. Throws not-found. */
    async get(ctx: Context, id: string): Promise<DeliveryDetail> {
      return db.read(ctx, async (tx) => presentDetail(await lists.get(tx, id), await attempts.of(tx, id)))
    },

    /** How much waits, and for how long. */
    async summary(ctx: Context): Promise<DeliverySummary> {
      return db.read(ctx, async (tx) => presentSummary(await lists.counts(tx), await queueDepthOf(tx), ctx.now))
    },
  }
}
