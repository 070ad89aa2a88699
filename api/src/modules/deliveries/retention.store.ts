import type { DeliveryState } from '@atum-desk/contract/deliveries'
import type { Temporal } from 'temporal-polyfill'
import type { TenantTx } from '../../platform/db/tenant-db.ts'

type Old = Readonly<{ states: readonly DeliveryState[]; before: Temporal.Instant; limit: number }>

/** With what was tried. That to which another still points, its replay or what it had collected, goes after that one. */
export async function forget({ q }: TenantTx, { states, before, limit }: Old): Promise<void> {
  const old = await q
    .selectFrom('deliveries as d')
    .where('d.state', 'in', [...states])
    .where('d.created_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('deliveries as r').whereRef('r.replay_of', '=', 'd.id').select('r.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('deliveries as r').whereRef('r.digest_id', '=', 'd.id').select('r.id'))),
    )
    .orderBy('d.created_at')
    .orderBy('d.id')
    .limit(limit)
    .select('d.id')
    .execute()
  if (old.length === 0) return
  const ids = old.map(({ id }) => id)
  await q.deleteFrom('delivery_attempts').where('delivery_id', 'in', ids).execute()
  await q.deleteFrom('deliveries').where('id', 'in', ids).execute()
}
