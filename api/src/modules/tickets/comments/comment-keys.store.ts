import type { Temporal } from 'temporal-polyfill'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError } from '../../../platform/errors.ts'

type Claim = Readonly<{ key: string; requestHash: string; userId: string; commentId: string }>

/**
 * TKT-8. Answers null when the key is new and now stands for this comment, else the id of the comment that it stood for.
 * Of two at once the second waits here for the first to commit. Throws `duplicate` when the key came with other words.
 */
export async function claim(tx: TenantTx, { key, requestHash, userId, commentId }: Claim): Promise<string | null> {
  const claimed = await tx.q
    .insertInto('comment_keys')
    .values({
      tenant_id: tx.ctx.tenantId,
      user_id: userId,
      key,
      request_hash: requestHash,
      comment_id: commentId,
      created_at: tx.ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id', 'key']).doNothing())
    .returning('comment_id')
    .executeTakeFirst()
  if (claimed !== undefined) return null
  const earlier = await tx.q
    .selectFrom('comment_keys')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .select(['comment_id as commentId', 'request_hash as requestHash'])
    .executeTakeFirstOrThrow()
  if (earlier.requestHash === requestHash) return earlier.commentId
  throw new AppError('duplicate', { detail: 'This Idempotency-Key was used with other words.' })
}

/** Nobody sends a comment again after that long. */
export async function forget(tx: TenantTx, before: Temporal.Instant): Promise<void> {
  await tx.q.deleteFrom('comment_keys').where('created_at', '<', before).execute()
}
