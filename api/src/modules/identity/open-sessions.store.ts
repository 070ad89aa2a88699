import type { PageQuery } from '@atum-desk/contract/common'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

export type SessionRow = Awaited<ReturnType<typeof getOpen>>

/** What that person has open and could still use. */
const open = (tx: TenantReadTx, userId: string) =>
  tx.q
    .selectFrom('sessions')
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', tx.ctx.now)
    .select(['id', 'started_at as startedAt', 'last_used_at as lastUsedAt', 'expires_at as expiresAt'])
    .select(['address', 'user_agent as userAgent'])

/** Newest sign-in first; by the index sessions_open. */
export async function listOpen(tx: TenantReadTx, userId: string, { limit, cursor }: PageQuery) {
  let listed = open(tx, userId)
  if (cursor !== undefined) listed = listed.where('id', '<', decodeCursor(cursor, 'text').id)
  const rows = await listed
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ id }) => ({ key: id, id }))
}

/** Throws `not-found`. */
export async function getOpen(tx: TenantReadTx, userId: string, id: string) {
  return open(tx, userId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new AppError('not-found', { detail: 'There is no such session.' }))
}
