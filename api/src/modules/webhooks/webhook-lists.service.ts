import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { Delivery, DeliveryQuery } from '@atum-desk/contract/deliveries'
import type { Webhook, WebhookDeliveryQuery } from '@atum-desk/contract/webhooks'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { presentWebhook } from './webhooks.present.ts'
import * as store from './webhooks.store.ts'

export type ListDeps = Readonly<{
  db: TenantDb
  deliveries: { list(ctx: Context, query: DeliveryQuery): Promise<Page<Delivery>> }
}>

export function createWebhookLists({ db, deliveries }: ListDeps) {
  return {
    /** By name. */
    list: (ctx: Context, query: PageQuery): Promise<Page<Webhook>> =>
      db.read(ctx, async (tx) => {
        const { items, nextCursor } = await store.list(tx, query)
        return { items: items.map(presentWebhook), nextCursor }
      }),

    get: (ctx: Context, id: string): Promise<Webhook> =>
      db.read(ctx, async (tx) => presentWebhook(await store.get(tx, id))),

    /** What went to it, newest first. */
    async deliveries(ctx: Context, id: string, query: WebhookDeliveryQuery): Promise<Page<Delivery>> {
      await db.read(ctx, (tx) => store.get(tx, id))
      return deliveries.list(ctx, { ...query, endpointId: id })
    },
  }
}
