import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { enqueueDelivery } from './deliveries.queue.ts'
import * as store from './endpoint-line.store.ts'
import { replay } from './replays.ts'

/** So many begin at once; the sweep brings on the rest, as many every minute. */
const releasedAtOnce = 500

/** What waits for one endpoint, and what went to it. */
export const endpointLine = {
  /** Nothing of it is sent until it is released. */
  hold: store.hold,
  /** What has not left yet never does. */
  drop: store.drop,
  /** What was held goes on, oldest first. */
  async release(tx: TenantTx, endpointId: string): Promise<void> {
    await store.release(tx, endpointId)
    for (const delivery of await store.next(tx, endpointId, releasedAtOnce)) await enqueueDelivery(tx, delivery)
  },
  replay,
}
export type EndpointLine = typeof endpointLine
