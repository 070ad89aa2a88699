import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** Whose digest is due. */
export async function due(tx: TenantReadTx, limit: number): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('deliveries')
    .where('state', '=', 'collecting')
    .where('next_attempt_at', '<=', tx.ctx.now)
    .where('recipient_id', 'is not', null)
    .select('recipient_id as id')
    .distinct()
    .limit(limit)
    .execute()
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}

/** Of two workers the second passes this person over: the first makes his digest. */
export async function hold({ q }: TenantTx, userId: string): Promise<boolean> {
  const row = await q
    .selectFrom('users')
    .where('id', '=', userId)
    .select('id')
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row !== undefined
}

/** Lines of one message: nobody reads more. What is left makes another one, a minute later. */
const mostLines = 500

/** What is due of that person’s, oldest first. */
export async function parts(tx: TenantTx, userId: string) {
  return tx.q
    .selectFrom('deliveries')
    .where('state', '=', 'collecting')
    .where('next_attempt_at', '<=', tx.ctx.now)
    .where('recipient_id', '=', userId)
    .select(['id', 'subject', 'internal', 'ticket_id as ticketId', 'created_at as createdAt'])
    .orderBy('created_at')
    .orderBy('id')
    .limit(mostLines)
    .forUpdate()
    .execute()
}
export type Part = Awaited<ReturnType<typeof parts>>[number]

/** They went out with that digest. */
export async function collect({ q }: TenantTx, ids: readonly string[], digestId: string): Promise<void> {
  await q
    .updateTable('deliveries')
    .set({ state: 'collected', digest_id: digestId, next_attempt_at: null })
    .where('id', 'in', [...ids])
    .execute()
}

export async function drop({ q }: TenantTx, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return
  await q
    .updateTable('deliveries')
    .set({ state: 'cancelled', next_attempt_at: null, last_error: reason })
    .where('id', 'in', [...ids])
    .execute()
}

const waiting = ({ q }: TenantTx, userId: string) =>
  q.updateTable('deliveries').where('state', '=', 'collecting').where('recipient_id', '=', userId)

/** All that waits of that person’s is due at that instant. */
export async function hurry(tx: TenantTx, userId: string, at: Temporal.Instant): Promise<void> {
  await waiting(tx, userId).set({ next_attempt_at: at }).execute()
}

export async function dropAll(tx: TenantTx, userId: string, reason: string): Promise<void> {
  await waiting(tx, userId).set({ state: 'cancelled', next_attempt_at: null, last_error: reason }).execute()
}
