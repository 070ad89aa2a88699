import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { enqueueDeliveries } from './deliveries.queue.ts'
import * as store from './endpoint-line.store.ts'
import { replay } from './replays.ts'

/** So many are on their way to one endpoint at a time: of the worker's four hands, one that hangs takes two. */
const atOnce = 2

/** What waits for one endpoint, and what went to it. */
export const endpointLine = {
  /** Nothing of it is sent until it is released. */
  hold: store.hold,

  /** What has not left yet never does. */
  drop: store.drop,

  /** What was held goes on, oldest first. */
  async release(tx: TenantTx, endpointId: string): Promise<void> {
    await store.release(tx, endpointId)
    await bringOn(tx, endpointId)
  },

  replay,
}
export type EndpointLine = typeof endpointLine

/**
 * Is it somebody else's turn? Then this one has to wait until something there has come to its end, when `bringOn` finds
 * it: both hold the same lock, so that none is overlooked.
 */
export async function isCrowded(tx: TenantTx, endpointId: string): Promise<boolean> {
  await store.lock(tx, endpointId)
  return (await store.underWay(tx, endpointId)) >= atOnce
}

/** After whatever came to its end. */
export async function bringOn(tx: TenantTx, endpointId: string): Promise<void> {
  await store.lock(tx, endpointId)
  await enqueueDeliveries(tx, await store.due(tx, endpointId, atOnce))
}
