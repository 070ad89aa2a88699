import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { enqueueDeliveries } from './deliveries.queue.ts'
import * as store from './deliveries.store.ts'

export type { NewDelivery } from './deliveries.store.ts'
export type Outbox = Readonly<{
  /** Rows and jobs, in the caller's transaction: what it rolls back never leaves. */
  add(tx: TenantTx, deliveries: readonly store.NewDelivery[]): Promise<void>
}>

export const outbox: Outbox = {
  async add(tx, deliveries) {
    if (deliveries.length === 0) return
    await store.insert(tx, deliveries)
    // What has to wait for its time is found by the sweep then.
    const atOnce = deliveries.filter(({ state, notBefore }) => state === 'queued' && notBefore === undefined)
    await enqueueDeliveries(tx, atOnce)
  },
}
