import { sql } from 'kysely'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

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

/** What is due to go to it, longest overdue first. */
export async function due(tx: TenantReadTx, endpointId: string, limit: number) {
  return tx.q
    .selectFrom('deliveries')
    .where('endpoint_id', '=', endpointId)
    .where('state', 'in', ['queued', 'failed'])
    .where('next_attempt_at', '<=', tx.ctx.now)
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(limit)
    .select(['id', 'channel'])
    .execute()
}

/**
 * Until this transaction ends no other says what goes to that endpoint next. No row of it is held: whoever changes or
 * stops the endpoint does not wait, nor does whoever writes a delivery for it.
 */
export async function lock({ ctx, q }: TenantTx, endpointId: string): Promise<void> {
  const name = `deliveries to ${ctx.tenantId} ${endpointId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(q)
}

/** How many are on their way to it at this moment. */
export async function underWay(tx: TenantReadTx, endpointId: string): Promise<number> {
  const sending = tx.q.selectFrom('deliveries').where('state', '=', 'sending').where('endpoint_id', '=', endpointId)
  return (await sending.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count
}
