import type { Temporal } from 'temporal-polyfill'
import type { Receipt } from '../../../platform/access/context.ts'
import type { ConstraintProblems } from '../../../platform/db/pg-errors.ts'
import type { Recorder, TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'

export const bulkConstraints: ConstraintProblems = { bulk_receipts_pkey: 'duplicate' }

type Claim = Readonly<{ key: string; userId: string; requestHash: string }>

/** The request that this key stands for, now or since it first came. Throws `duplicate` where that had another body. */
export async function claim(tx: TenantTx, { key, userId, requestHash }: Claim): Promise<string> {
  const { tenantId, now } = tx.ctx
  const row = { tenant_id: tenantId, id: newId(now), user_id: userId, key, request_hash: requestHash, created_at: now }
  const claimed = await tx.q
    .insertInto('bulk_requests')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (claimed !== undefined) return claimed.id
  const earlier = await tx.q
    .selectFrom('bulk_requests')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .select(['id', 'request_hash as requestHash'])
    .executeTakeFirstOrThrow()
  if (earlier.requestHash === requestHash) return earlier.id
  throw new AppError('duplicate', { detail: 'This Idempotency-Key was used with another body.' })
}

/** Was this done to that ticket? */
export async function isDone(tx: TenantReadTx, { requestId, ticketId }: Receipt): Promise<boolean> {
  const receipts = tx.q.selectFrom('bulk_receipts').where('request_id', '=', requestId)
  return (await receipts.where('ticket_id', '=', ticketId).select('ticket_id').executeTakeFirst()) !== undefined
}

/** One action may tell of several events: the first writes the receipt, and a second transaction breaks on it. */
const written = new WeakSet<TenantTx>()

/** LST-3: that a part of a bulk request was done, in the transaction in which it is. */
export const recordReceipt: Recorder = async (tx, { entity }) => {
  const { receipt, tenantId } = tx.ctx
  if (receipt === undefined || entity.type !== 'ticket' || entity.id !== receipt.ticketId || written.has(tx)) return
  written.add(tx)
  const row = { tenant_id: tenantId, request_id: receipt.requestId, ticket_id: receipt.ticketId }
  await tx.q.insertInto('bulk_receipts').values(row).execute()
}

/** Nobody sends a request again after that long; its receipts go with it. */
export async function forget(tx: TenantTx, before: Temporal.Instant): Promise<void> {
  await tx.q.deleteFrom('bulk_requests').where('created_at', '<', before).execute()
}
