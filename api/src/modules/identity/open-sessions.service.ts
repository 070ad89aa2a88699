import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { EndedSessions, PersonSession, SessionEnd } from '@atum-desk/contract/sessions'
import { type Context, systemContext } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import type { TenantDb, TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { as } from './caller.ts'
import { getOpen, listOpen, type SessionRow } from './open-sessions.store.ts'
import { authorizeAccount } from './people.policy.ts'
import { getPerson, lockPerson } from './people.store.ts'
import { allSessionsEnded, sessionEnded } from './sessions.events.ts'
import { end, endOthers } from './sessions.store.ts'

type Owner = Readonly<{ id: string; orgId: string | null }>

/** SEC-7: where somebody is signed in, for himself and for whoever manages accounts. */
export function createOpenSessions({ db }: { db: TenantDb }) {
  return {
    /** Throws not-found, forbidden. */
    async list(ctx: Context, userId: string, page: PageQuery): Promise<Page<PersonSession>> {
      return db.read(ctx, async (tx) => {
        await authorizeAccount(tx, await getPerson(tx, userId))
        return listed(tx, userId, page)
      })
    },

    /** Throws not-found, forbidden. */
    async end(ctx: Context, userId: string, sessionId: string): Promise<PersonSession> {
      return db.write(ctx, async (tx) => {
        const person = await lockPerson(tx, userId)
        await authorizeAccount(tx, person)
        return endOne(tx, person, sessionId, 'ended_by_administrator')
      })
    },

    /** All but the one that asks, where it is his own. Throws not-found, forbidden. */
    async endAll(ctx: Context, userId: string): Promise<EndedSessions> {
      return db.write(ctx, async (tx) => {
        const person = await lockPerson(tx, userId)
        await authorizeAccount(tx, person)
        return endRest(tx, person, 'ended_by_administrator')
      })
    },

    async mine(ctx: Context, page: PageQuery): Promise<Page<PersonSession>> {
      const { own, owner } = asOwner(ctx)
      return db.read(own, (tx) => listed(tx, owner.id, page))
    },

    /** The one that asks, too: then he is signed out. Throws not-found. */
    async endMine(ctx: Context, sessionId: string): Promise<PersonSession> {
      const { own, owner } = asOwner(ctx)
      return db.write(own, (tx) => endOne(tx, owner, sessionId, 'ended_by_owner'))
    },

    /** All but the one that asks. */
    async endMyOthers(ctx: Context): Promise<EndedSessions> {
      const { own, owner } = asOwner(ctx)
      return db.write(own, (tx) => endRest(tx, owner, 'ended_by_owner'))
    },
  }
}

/** In a customer's own transaction there are no sessions: the helpdesk looks after them, with him as the one who did it. */
function asOwner(ctx: Context): { own: Context; owner: Owner } {
  const { actor, orgId, sessionId } = ctx
  if (actor.userId === null) throw new Error('the helpdesk itself has no session')
  const own = { ...as(systemContext(ctx), actor.userId), ...(sessionId !== undefined && { sessionId }) }
  return { own, owner: { id: actor.userId, orgId } }
}

async function listed(tx: TenantReadTx, userId: string, page: PageQuery): Promise<Page<PersonSession>> {
  const { items, nextCursor } = await listOpen(tx, userId, page)
  return { items: items.map((row) => present(row, tx.ctx)), nextCursor }
}

async function endOne(tx: TenantTx, owner: Owner, sessionId: string, because: SessionEnd): Promise<PersonSession> {
  const session = await getOpen(tx, owner.id, sessionId)
  await end(tx, session.id, because)
  await tx.record(sessionEnded({ id: session.id, userId: owner.id, orgId: owner.orgId }))
  return present(session, tx.ctx)
}

async function endRest(tx: TenantTx, owner: Owner, because: SessionEnd): Promise<EndedSessions> {
  const ended = await endOthers(tx, owner.id, because)
  if (ended > 0) await tx.record(allSessionsEnded(owner, ended))
  return { ended }
}

const present = (row: SessionRow, { sessionId }: Context): PersonSession => ({
  id: row.id,
  startedAt: toWire(row.startedAt),
  lastUsedAt: toWire(row.lastUsedAt),
  expiresAt: toWire(row.expiresAt),
  address: row.address,
  userAgent: row.userAgent,
  current: row.id === sessionId,
})
