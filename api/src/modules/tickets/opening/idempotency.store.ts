import type { Temporal } from 'temporal-polyfill'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError } from '../../../platform/errors.ts'

type Claim = Readonly<{ key: string; requestHash: string; userId: string; ticketId: string }>

/**
 * TKT-8. Answers null when the key is new and now stands for this ticket, else the id of the ticket that it stood for.
 * Of two at once the second waits here for the first to commit. Throws `duplicate` when the key came with another body.
 */
export async function claim(tx: TenantTx, { key, requestHash, userId, ticketId }: Claim): Promise<string | null> {
  const claimed = await tx.q
    .insertInto('idempotency_keys')
    .values({
      tenant_id: tx.ctx.tenantId,
      user_id: userId,
      key,
      request_hash: requestHash,
      ticket_id: ticketId,
      created_at: tx.ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id', 'key']).doNothing())
    .returning('ticket_id')
    .executeTakeFirst()
  if (claimed !== undefined) return null
  const earlier = await tx.q
    .selectFrom('idempotency_keys')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .select(['ticket_id as ticketId', 'request_hash as requestHash'])
    .executeTakeFirstOrThrow()
  if (earlier.requestHash === requestHash) return earlier.ticketId
  throw new AppError('duplicate', { detail: 'This Idempotency-Key was used with another body.' })
}

/** Nobody sends a request again after that long. */
export async function forget(tx: TenantTx, before: Temporal.Instant): Promise<void> {
  await tx.q.deleteFrom('idempotency_keys').where('created_at', '<', before).execute()
}
