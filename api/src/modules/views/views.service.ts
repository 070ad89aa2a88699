import type { Page, PageQuery } from '@atum-desk/contract/common'
import {
  type CreateViewBody,
  type TicketCount,
  TicketFilter,
  type UpdateViewBody,
  type View,
  type ViewCounts,
} from '@atum-desk/contract/views'
import { Value } from 'typebox/value'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { viewCreated, viewRemoved, viewUpdated } from './views.events.ts'
import { authorizeChange, mayChange } from './views.policy.ts'
import * as store from './views.store.ts'

export type Views = ReturnType<typeof createViews>

type ViewDeps = Readonly<{
  db: TenantDb
  tickets: {
    count(ctx: Context, filter: TicketFilter): Promise<TicketCount>
    /** Throws validation-failed for a search that cannot be read. */
    expectReadable(tx: TenantReadTx, filter: TicketFilter): void
  }
  /** Milliseconds of a stopwatch. */
  now?: () => number
}>

/** What the answer to a count may cost altogether; what comes after is not counted. */
const budgetMilliseconds = 5_000

export function createViews({ db, tickets, now = () => performance.now() }: ViewDeps) {
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

    /** LST-2: each in a transaction of its own, so that one which fails, or takes too long, takes no other along. */
    async counts(ctx: Context): Promise<ViewCounts> {
      const { items } = await db.read(ctx, (tx) => store.list(tx, { limit: 100 }))
      const end = now() + budgetMilliseconds
      const counted: ViewCounts['items'] = []
      for (const { id, query } of items) {
        if (now() > end) counted.push(uncounted(id, notInTime()))
        else if (!Value.Check(TicketFilter, query)) counted.push(uncounted(id, notReadable()))
        else counted.push(await countOf(id, () => tickets.count(ctx, query)))
      }
      return { items: counted }
    },
  }
}

const notInTime = () => new AppError('unavailable', { detail: 'The views before it took too long.' })

/** Kept by a version that knew other parameters. */
const notReadable = () => new AppError('validation-failed', { detail: 'This list is asked for otherwise by now.' })

async function countOf(id: string, count: () => Promise<TicketCount>): Promise<ViewCounts['items'][number]> {
  try {
    return { id, ...(await count()) }
  } catch (error) {
    if (error instanceof AppError) return uncounted(id, error)
    throw error
  }
}

const uncounted = (id: string, { code, details }: AppError) => ({
  id,
  count: null,
  more: false,
  problem: { code, detail: details.detail },
})

function present(ctx: Context, { ownerId, ownerName, ...view }: store.ViewRow): View {
  return {
    ...view,
    owner: { id: ownerId, name: ownerName },
    editable: mayChange(ctx, { ownerId, shared: view.shared }),
  }
}
