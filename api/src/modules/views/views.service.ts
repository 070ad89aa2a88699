import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { CreateViewBody, TicketFilter, UpdateViewBody, View } from '@atum-desk/contract/views'
import type { Context } from '../../platform/access/context.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { type CountDeps, createViewCounts } from './view-counts.service.ts'
import { viewCreated, viewRemoved, viewUpdated } from './views.events.ts'
import { authorizeChange, mayChange } from './views.policy.ts'
import * as store from './views.store.ts'

export type Views = ReturnType<typeof createViews>

type ViewDeps = CountDeps &
  Readonly<{
    tickets: {
      /** Throws validation-failed for a search that cannot be read. */
      expectReadable(tx: TenantReadTx, filter: TicketFilter): void
    }
  }>

export function createViews({ db, tickets, now }: ViewDeps) {
  return {
    list: (ctx: Context, query: PageQuery): Promise<Page<View>> =>
      db.read(ctx, async (tx) => {
        const { items, nextCursor } = await store.list(tx, query)
        return { items: items.map((row) => present(ctx, row)), nextCursor }
      }),

    get: (ctx: Context, id: string): Promise<View> => db.read(ctx, async (tx) => present(ctx, await store.get(tx, id))),

    /** Throws validation-failed, duplicate. */
    async create(ctx: Context, body: CreateViewBody): Promise<View> {
      const { name, query, shared = false, columns = null, position = 0 } = body
      const ownerId = ctx.actor.userId
      if (ownerId === null) throw new AppError('forbidden', { detail: 'Only a person keeps views.' })
      return db.write(ctx, async (tx) => {
        tickets.expectReadable(tx, query)
        const terms = { name: name.trim(), query, shared, columns, position }
        const id = await store.add(tx, terms, ownerId)
        await tx.record(viewCreated(id, terms))
        return present(ctx, await store.get(tx, id))
      })
    },

    /** Throws not-found, forbidden, version-conflict, validation-failed, duplicate. */
    async update(ctx: Context, id: string, { version, name, ...asked }: UpdateViewBody): Promise<View> {
      return db.write(ctx, async (tx) => {
        const view = await store.lock(tx, id)
        authorizeChange(ctx, view, asked)
        expectVersion(view, version)
        if (asked.query !== undefined) tickets.expectReadable(tx, asked.query)
        const change = changeOf<store.ViewTerms>(view, { ...asked, name: name?.trim() })
        if (change === null) return present(ctx, view)
        await store.change(tx, id, change.new)
        await tx.record(viewUpdated(id, change))
        return present(ctx, await store.get(tx, id))
      })
    },

    /** Answers what it was. Throws not-found, forbidden. */
    async remove(ctx: Context, id: string): Promise<View> {
      return db.write(ctx, async (tx) => {
        const view = await store.lock(tx, id)
        authorizeChange(ctx, view)
        await store.remove(tx, id)
        await tx.record(viewRemoved(id, view))
        return present(ctx, view)
      })
    },

    counts: createViewCounts({ db, tickets, now }).counts,
  }
}

function present(ctx: Context, { ownerId, ownerName, ...view }: store.ViewRow): View {
  return {
    ...view,
    owner: { id: ownerId, name: ownerName },
    editable: mayChange(ctx, { ownerId, shared: view.shared }),
  }
}
