import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { enqueueDeliveries } from './deliveries.queue.ts'
import { noSuchDelivery } from './deliveries.store.ts'
import * as store from './replays.store.ts'

/** So many in one transaction; who wants more asks again. */
const replayedAtOnce = 500

type Endpoint = Readonly<{ id: string; address: string; internal: boolean }>
type Wanted = Readonly<{ deliveryId: string }> | Omit<store.Span, 'endpointId' | 'internal'>

export type ReplayedPage = Readonly<{ replayed: number; nextCursor: string | null }>

/**
 * Sends to an endpoint once more what was sent or never arrived: rows of their own, with the event's id and body of
 * before. Throws not-found, and transition-refused for one that still waits or is not for that endpoint any more.
 */
export async function replay(tx: TenantTx, endpoint: Endpoint, wanted: Wanted): Promise<ReplayedPage> {
  const { id: endpointId, address, internal } = endpoint
  const { items, nextCursor } =
    'deliveryId' in wanted
      ? { items: [await one(tx, endpoint, wanted.deliveryId)], nextCursor: null }
      : await store.within(tx, { ...wanted, endpointId, internal }, replayedAtOnce)
  const added = await store.addAgain(tx, endpointId, address, items)
  await enqueueDeliveries(
    tx,
    added.map((id) => ({ id, channel: 'webhook' })),
  )
  return { replayed: items.length, nextCursor }
}

async function one(tx: TenantTx, { id, internal }: Endpoint, deliveryId: string): Promise<store.Original> {
  const found = await store.original(tx, id, deliveryId)
  if (found === undefined) throw noSuchDelivery()
  if (found.internal && !internal) throw refuse('This endpoint does not hear what is internal.')
  if (!['sent', 'dead', 'cancelled'].includes(found.state))
    throw refuse('This message has not left yet: it is sent anyway.')
  return found
}

const refuse = (detail: string) => new AppError('transition-refused', { detail })
