import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { enqueueDeliveries } from './deliveries.queue.ts'
import * as store from './delivery-line.store.ts'

/** So many of one line are on their way at a time: of the worker's four hands, a server that hangs takes two. */
const atOnce = 2

type Place = Readonly<{
  /** Answers whether somebody was turned away meanwhile, for whom nobody else will come back. */
  leave(): boolean
}>

export type Places = Readonly<{
  /** Null: it is somebody else's turn, and whoever leaves a place of that line brings on the next. */
  take(tenantId: string, line: store.Line): Place | null
}>

/** The places of this process: one that dies takes its own with it, and stands in nobody's way. */
export function createPlaces(): Places {
  const lines = new Map<string, { taken: number; turnedAway: boolean }>()
  return {
    take(tenantId, { endpointId }) {
      const key = `${tenantId} ${endpointId}`
      const line = lines.get(key) ?? { taken: 0, turnedAway: false }
      if (line.taken >= atOnce) {
        line.turnedAway = true
        return null
      }
      line.taken += 1
      lines.set(key, line)
      return {
        leave() {
          const { turnedAway } = line
          line.taken -= 1
          line.turnedAway = false
          if (line.taken === 0) lines.delete(key)
          return turnedAway
        },
      }
    },
  }
}

/** After whatever came to its end, and left its place. What failed waits for its next try, and is not due. */
export async function bringOn(tx: TenantTx, line: store.Line): Promise<void> {
  await store.lock(tx, line)
  await enqueueDeliveries(tx, await store.due(tx, line, atOnce))
}
