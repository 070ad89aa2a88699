import type { Draft, DraftKind, PutDraftBody } from '@atum-desk/contract/drafts'
import type { Permission } from '@atum-desk/contract/permissions'
import { authorize } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
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
        const isNew = version === 0
        const isWritten = isNew ? await store.add(tx, place, body) : await store.change(tx, place, { version, body })
        if (!isWritten) expectVersion({ version: (await store.find(tx, place))?.version ?? 0 }, version)
        if (isNew) await store.dropOldest(tx)
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
