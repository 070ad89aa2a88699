import type { Draft, DraftKind, PutDraftBody } from '@atum-desk/contract/drafts'
import type { Permission } from '@atum-desk/contract/permissions'
import { authorize } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import type { TenantDb, TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion } from '../../platform/errors.ts'
import * as store from './drafts.store.ts'

export type Drafts = ReturnType<typeof createDrafts>

/** Who may say it may begin to. */
const permissionFor = { reply: 'ticket.comment', note: 'ticket.note' } as const satisfies Record<DraftKind, Permission>

/** What a person has begun to write. All of them throw not-found for a ticket, and forbidden for what he may never say. */
export function createDrafts({ db }: { db: TenantDb }) {
  return {
    get: (ctx: Context, place: store.Place): Promise<Draft> =>
      db.read(ctx, async (tx) => {
        await expectPlace(tx, place)
        return present(tx, place)
      }),

    /** Throws version-conflict where another machine of his has gone on. */
    async put(ctx: Context, place: store.Place, { version, body }: PutDraftBody): Promise<Draft> {
      return db.write(ctx, async (tx) => {
        await expectPlace(tx, place)
        if (version === 0) await begin(tx, place, body)
        else if (!(await store.change(tx, place, { version, body }))) {
          expectVersion({ version: (await store.find(tx, place))?.version ?? 0 }, version)
        }
        return present(tx, place)
      })
    },

    /** Whatever its version: the words were sent, or thrown away. */
    remove: (ctx: Context, place: store.Place): Promise<Draft> =>
      db.write(ctx, async (tx) => {
        await expectPlace(tx, place)
        await store.remove(tx, place)
        return present(tx, place)
      }),
  }
}

/** What stood in the way may be thrown away before it is looked at: then the place is free. Throws version-conflict. */
async function begin(tx: TenantTx, place: store.Place, body: string): Promise<void> {
  while (!(await store.add(tx, place, body))) {
    const there = await store.find(tx, place)
    if (there) expectVersion(there, 0)
  }
  await store.dropOldest(tx)
}

async function expectPlace(tx: TenantReadTx, { ticketId, kind }: store.Place): Promise<void> {
  await store.expectTicket(tx, ticketId)
  if (tx.ctx.actor.userId === null) throw new AppError('forbidden', { detail: 'Only a person keeps drafts.' })
  authorize(tx.ctx, permissionFor[kind], kind === 'reply' || tx.ctx.orgId === null)
}

async function present(tx: TenantReadTx, place: store.Place): Promise<Draft> {
  const { kind } = place
  const row = await store.find(tx, place)
  return row ? { kind, ...row, updatedAt: toWire(row.updatedAt) } : { kind, body: '', version: 0, updatedAt: null }
}
