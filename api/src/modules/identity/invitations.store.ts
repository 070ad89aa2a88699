import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** In place of an earlier one. */
export async function putInvitation(tx: TenantTx, userId: string, expiresAt: Temporal.Instant): Promise<void> {
  const { tenantId, now, actor } = tx.ctx
  const values = { invited_by: actor.userId, invited_at: now, expires_at: expiresAt }
  await tx.q
    .insertInto('invitations')
    .values({ tenant_id: tenantId, user_id: userId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doUpdateSet(values))
    .execute()
}

/** Until when it is good; null where there is none that is. */
export async function endOfInvitation(tx: TenantReadTx, userId: string): Promise<Temporal.Instant | null> {
  const row = await tx.q
    .selectFrom('invitations')
    .where('user_id', '=', userId)
    .where('expires_at', '>', tx.ctx.now)
    .select('expires_at')
    .executeTakeFirst()
  return row?.expires_at ?? null
}

/** True where there was one, over or not. */
export async function dropInvitation(tx: TenantTx, userId: string): Promise<boolean> {
  const dropped = await tx.q.deleteFrom('invitations').where('user_id', '=', userId).returning('user_id').execute()
  return dropped.length > 0
}

export async function isInvited(tx: TenantReadTx, userId: string): Promise<boolean> {
  return (await tx.q.selectFrom('invitations').where('user_id', '=', userId).select('user_id').execute()).length > 0
}

export async function hasPassword(tx: TenantReadTx, userId: string): Promise<boolean> {
  return (await tx.q.selectFrom('credentials').where('user_id', '=', userId).select('user_id').execute()).length > 0
}
