import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { bringOn } from './delivery-line.ts'
import * as store from './endpoint-line.store.ts'
import { replay } from './replays.ts'

/** What waits for one endpoint, and what went to it. */
export const endpointLine = {
  /** Nothing of it is sent until it is released. */
  hold: store.hold,

  /** What has not left yet never does. */
  drop: store.drop,

  /** What was held goes on, oldest first. */
  async release(tx: TenantTx, endpointId: string): Promise<void> {
    await store.release(tx, endpointId)
    await bringOn(tx, { endpointId })
  },

  replay,
}
export type EndpointLine = typeof endpointLine
