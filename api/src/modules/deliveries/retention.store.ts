import type { DeliveryState } from '@atum-desk/contract/deliveries'
import type { Temporal } from 'temporal-polyfill'
import type { TenantTx } from '../../platform/db/tenant-db.ts'

type Old = Readonly<{ states: readonly DeliveryState[]; before: Temporal.Instant; limit: number }>

/** With what was tried. Oldest first, so that what went out in a digest goes before the digest to which it points. */
export async function forget({ q }: TenantTx, { states, before, limit }: Old): Promise<void> {
  const old = await q
    .selectFrom('deliveries')
    .where('state', 'in', [...states])
    .where('created_at', '<', before)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .select('id')
    .execute()
  if (old.length === 0) return
  const ids = old.map(({ id }) => id)
  await q.deleteFrom('delivery_attempts').where('delivery_id', 'in', ids).execute()
  await q.deleteFrom('deliveries').where('id', 'in', ids).execute()
}
