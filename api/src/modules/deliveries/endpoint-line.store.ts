import { sql } from 'kysely'
import type { TenantTx } from '../../platform/db/tenant-db.ts'

const of = ({ q }: TenantTx, endpointId: string) => q.updateTable('deliveries').where('endpoint_id', '=', endpointId)

/** What would be sent to it waits. What is being sent at this moment is held at its next try. */
export async function hold(tx: TenantTx, endpointId: string): Promise<void> {
  const waiting = of(tx, endpointId).where('state', 'in', ['queued', 'failed'])
  await waiting.set({ state: 'held', next_attempt_at: null }).execute()
}

/** What has not left never does. */
export async function drop(tx: TenantTx, endpointId: string): Promise<void> {
  const waiting = of(tx, endpointId).where('state', 'in', ['queued', 'failed', 'held'])
  await waiting.set({ state: 'cancelled', next_attempt_at: null }).execute()
}

/**
 * What was held goes on, from its first try. All of it is due by now, a millisecond apart in the order in which it was
 * written, since the sweep takes first what is longest overdue.
 */
export async function release({ ctx, q }: TenantTx, endpointId: string): Promise<void> {
  const now = ctx.now.toString()
  await q
    .with('held', (held) =>
      held
        .selectFrom('deliveries')
        .where('endpoint_id', '=', endpointId)
        .where('state', '=', 'held')
        .select('id')
        .select(sql<number>`row_number() over (order by created_at desc, id desc)`.as('place')),
    )
    .updateTable('deliveries as d')
    .from('held as h')
    .whereRef('d.id', '=', 'h.id')
    .set(({ ref }) => ({
      state: 'queued',
      attempts: 0,
      last_error: null,
      next_attempt_at: sql`${now}::timestamptz - ${ref('h.place')} * interval '1 millisecond'`,
    }))
    .execute()
}
