import type { SessionEnd } from '@atum-desk/contract/sessions'
import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { openSessions } from './identity.store.ts'

export type OpenSession = Readonly<{
  id: string
  userId: string
  userAgent: string | null
  expiresAt: Temporal.Instant
}>

const userAgentLength = 400

export async function open(tx: TenantTx, { id, userId, userAgent, expiresAt }: OpenSession): Promise<void> {
  const { tenantId, address, now } = tx.ctx
  await tx.q
    .insertInto('sessions')
    .values({
      tenant_id: tenantId,
      id,
      user_id: userId,
      address,
      user_agent: userAgent?.slice(0, userAgentLength) ?? null,
      started_at: now,
      last_used_at: now,
      expires_at: expiresAt,
    })
    .execute()
}

export async function addToken(tx: TenantTx, sessionId: string, digest: Buffer): Promise<void> {
  await tx.q
    .insertInto('refresh_tokens')
    .values({ tenant_id: tx.ctx.tenantId, token_hash: digest, session_id: sessionId, issued_at: tx.ctx.now })
    .execute()
}

/** The session of an unused token, which is used from now on; of two who bring it at once only one gets it. */
export async function useToken(tx: TenantTx, digest: Buffer): Promise<string | null> {
  const used = await tx.q
    .updateTable('refresh_tokens')
    .set({ used_at: tx.ctx.now })
    .where('token_hash', '=', digest)
    .where('used_at', 'is', null)
    .returning('session_id')
    .executeTakeFirst()
  return used?.session_id ?? null
}

/** Of any token, used or not, while the session is not ended. */
export async function findOfToken(tx: TenantReadTx, digest: Buffer) {
  const session = await tx.q
    .selectFrom('refresh_tokens as t')
    .innerJoin('sessions as s', 's.id', 't.session_id')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .where('t.token_hash', '=', digest)
    .where('s.ended_at', 'is', null)
    .select(['s.id', 's.user_id as userId', 'u.org_id as orgId'])
    .executeTakeFirst()
  return session ?? null
}

/** Marks an open session as used now; null where it is over, or its user may not come in any more. */
export async function touch(tx: TenantTx, sessionId: string) {
  const session = await openSessions(tx)
    .where('s.id', '=', sessionId)
    .select(['s.id', 's.user_id as userId', 's.expires_at as expiresAt'])
    .executeTakeFirst()
  if (session === undefined) return null
  await tx.q.updateTable('sessions').set({ last_used_at: tx.ctx.now }).where('id', '=', sessionId).execute()
  return session
}

export async function end(tx: TenantTx, sessionId: string, because: SessionEnd): Promise<void> {
  await ending(tx, because).where('id', '=', sessionId).execute()
}

/** SEC-4. All that a user has open, but for the one that asks for it. */
export async function endOthers(tx: TenantTx, userId: string, because: SessionEnd): Promise<number> {
  const { sessionId } = tx.ctx
  let others = ending(tx, because).where('user_id', '=', userId)
  if (sessionId !== undefined) others = others.where('id', '<>', sessionId)
  return (await others.returning('id').execute()).length
}

const ending = (tx: TenantTx, because: SessionEnd) =>
  tx.q.updateTable('sessions').set({ ended_at: tx.ctx.now, ended_because: because }).where('ended_at', 'is', null)

/** Whose time is over, with their tokens: they would open nothing. */
export async function forget(tx: TenantTx): Promise<void> {
  await tx.q.deleteFrom('sessions').where('expires_at', '<=', tx.ctx.now).execute()
}
