import type { SessionUser } from '@atum-desk/contract/auth'
import type { Claims, Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { as, type Caller, type Door } from './caller.ts'
import { presentSessionUser } from './identity.present.ts'
import { getSessionUser } from './identity.store.ts'
import { digestOf, newSecret } from './secrets.ts'
import { signedIn, signedOut, tokenReused } from './sessions.events.ts'
import * as store from './sessions.store.ts'

export const accessTokenSeconds = 900 // SEC-1

/**
 * However busily it is refreshed, a session ends two weeks after the password was typed: so long may a stolen cookie
 * serve whose thief is careful, and so rarely must somebody type his password who is there every day.
 */
const sessionLifetime = { hours: 14 * 24 }

/** What a sign-in or a refresh hands out. The route signs the claims and wraps the secret into a cookie. */
export type Issued = Readonly<{
  claims: Claims
  user: SessionUser
  refreshToken: string
  /** How long the cookie may live. */
  remainingSeconds: number
}>

/** Opens a session for him whose password was right, in the transaction that made sure of it. */
export async function openSession(tx: TenantTx, account: { id: string; orgId: string | null }, caller: Caller) {
  const { now } = tx.ctx
  const session = { id: newId(now), userId: account.id, expiresAt: now.add(sessionLifetime) }
  await store.open(tx, { ...session, userAgent: caller.userAgent })
  await tx.record(signedIn({ ...session, orgId: account.orgId }))
  return issue(tx, session)
}

async function issue(tx: TenantTx, session: Omit<store.OpenSession, 'userAgent'>): Promise<Issued> {
  const { tenantId, now } = tx.ctx
  const refreshToken = newSecret()
  await store.addToken(tx, session.id, digestOf(refreshToken))
  const exp = Math.floor(now.epochMilliseconds / 1000) + accessTokenSeconds
  return {
    claims: { sub: session.userId, tenantId, sessionId: session.id, exp },
    user: presentSessionUser(await getSessionUser(tx, session.userId)),
    refreshToken,
    remainingSeconds: Math.floor(now.until(session.expiresAt).total('seconds')),
  }
}

export function createSessions({ db, door }: { db: TenantDb; door: Door }) {
  return {
    async me(ctx: Context): Promise<SessionUser> {
      const { userId } = ctx.actor
      if (userId === null) throw new Error('the helpdesk itself has no account')
      return presentSessionUser(await db.read(ctx, (tx) => getSessionUser(tx, userId)))
    },

    /** A new access token and a new cookie for an old one. Throws unauthenticated. */
    async refresh(caller: Caller, refreshToken: string): Promise<Issued> {
      const ctx = await door(caller)
      const issued = await db.write(ctx, async (tx) => {
        const sessionId = await store.useToken(tx, digestOf(refreshToken))
        if (sessionId === null) return endStolen(tx, refreshToken)
        const session = await store.touch(tx, sessionId)
        return session && issue(tx, session)
      })
      // Only now: an error within the transaction would have brought the stolen session back to life.
      if (issued === null) throw new AppError('unauthenticated', { detail: 'This session is over.' })
      return issued
    },

    /** Ends the session of this token. It is right with any token, since all he asks for is that nothing is open. */
    async signOut(caller: Caller, refreshToken: string): Promise<void> {
      const ctx = await door(caller)
      const digest = digestOf(refreshToken)
      const session = await db.read(ctx, (tx) => store.findOfToken(tx, digest))
      if (session === null) return
      await db.write(as(ctx, session.userId), async (tx) => {
        await store.end(tx, session.id, 'signed_out')
        await tx.record(signedOut(session))
      })
    },
  }
}

/** SEC-1: a token that was used and comes again has been copied, and nobody can tell which of the two is the thief. */
async function endStolen(tx: TenantTx, refreshToken: string): Promise<null> {
  const session = await store.findOfToken(tx, digestOf(refreshToken))
  if (session === null) return null
  await store.end(tx, session.id, 'token_reused')
  await tx.record(tokenReused(session))
  return null
}
