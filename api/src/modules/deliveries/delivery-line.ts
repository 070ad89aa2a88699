import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { enqueueDeliveries } from './deliveries.queue.ts'
import * as store from './delivery-line.store.ts'

/** So many of one line are on their way at a time: of the worker's four hands, a server that hangs takes two. */
const atOnce = 2
/** Sending takes a minute at most: what set out before that has lost its worker, and stands in nobody's way. */
const lostAfter = { minutes: 2 }

/**
 * Is it somebody else's turn? Then this one has to wait until something of its line has come to its end, when `bringOn`
 * finds it: both hold the same lock, so that none is overlooked.
 */
export async function isCrowded(tx: TenantTx, line: store.Line): Promise<boolean> {
  await store.lock(tx, line)
  return (await store.underWay(tx, line, tx.ctx.now.subtract(lostAfter))) >= atOnce
}

/** After whatever came to its end. What failed waits for its next try, and is not due. */
export async function bringOn(tx: TenantTx, line: store.Line): Promise<void> {
  await store.lock(tx, line)
  await enqueueDeliveries(tx, await store.due(tx, line, atOnce))
}
