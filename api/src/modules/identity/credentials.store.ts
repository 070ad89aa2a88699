import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

export async function setPassword(tx: TenantTx, userId: string, passwordHash: string): Promise<void> {
  const values = { password_hash: passwordHash, changed_at: tx.ctx.now }
  await tx.q
    .insertInto('credentials')
    .values({ tenant_id: tx.ctx.tenantId, user_id: userId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doUpdateSet(values))
    .execute()
}

type Secret = Readonly<{ digest: Buffer; expiresAt: Temporal.Instant }>

/** Of a forgotten password, or of an invitation. */
export async function addReset(tx: TenantTx, userId: string, { digest, expiresAt }: Secret): Promise<void> {
  const { tenantId, now } = tx.ctx
  await tx.q
    .insertInto('password_resets')
    .values({
      tenant_id: tenantId,
      token_hash: digest,
      user_id: userId,
      issued_at: now,
      expires_at: expiresAt,
    })
    .execute()
}

/** The active user whose unused token this is; null if it is nobody’s any more. */
export async function findReset(tx: TenantReadTx, digest: Buffer) {
  const user = await tx.q
    .selectFrom('password_resets as r')
    .innerJoin('users as u', 'u.id', 'r.user_id')
    .where('r.token_hash', '=', digest)
    .where('r.used_at', 'is', null)
    .where('r.expires_at', '>', tx.ctx.now)
    .where('u.active', '=', true)
    .select(['u.id', 'u.org_id as orgId', 'u.email'])
    .executeTakeFirst()
  return user ?? null
}

/** A new password makes every link that was asked for before worthless. */
export async function useResets(tx: TenantTx, userId: string): Promise<void> {
  await tx.q
    .updateTable('password_resets')
    .set({ used_at: tx.ctx.now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
}

/** Whose time is over. */
export async function forgetResets(tx: TenantTx): Promise<void> {
  await tx.q.deleteFrom('password_resets').where('expires_at', '<=', tx.ctx.now).execute()
}

/** Was he sent, or is he to be sent, a link since then? */
export async function wasAskedSince(tx: TenantReadTx, userId: string, since: Temporal.Instant): Promise<boolean> {
  const row = await tx.q
    .selectFrom('deliveries')
    .where('event', '=', 'password.reset_requested')
    .where('recipient_id', '=', userId)
    .where('created_at', '>', since)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
