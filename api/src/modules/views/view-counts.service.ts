import { type TicketCount, TicketFilter, type ViewCounts } from '@atum-desk/contract/views'
import { Value } from 'typebox/value'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import * as store from './views.store.ts'

export type CountDeps = Readonly<{
  db: TenantDb
  tickets: { count(ctx: Context, filter: TicketFilter): Promise<TicketCount> }
  /** Milliseconds of a stopwatch. */
  now?: (() => number) | undefined
}>

/** What the answer may cost altogether; what comes after is not counted. */
const budgetMilliseconds = 5_000

type Item = ViewCounts['items'][number]

export function createViewCounts({ db, tickets, now = () => performance.now() }: CountDeps) {
  return {
    /** LST-2: each in a transaction of its own, so that one which fails, or takes too long, takes no other along. */
    async counts(ctx: Context): Promise<ViewCounts> {
      const { items: views } = await db.read(ctx, (tx) => store.list(tx, { limit: 100 }))
      const end = now() + budgetMilliseconds
      const items: Item[] = []
      for (const { id, query } of views) {
        if (now() > end) items.push(uncounted(id, notInTime()))
        else if (!Value.Check(TicketFilter, query)) items.push(uncounted(id, notReadable()))
        else items.push(await countOf(id, () => tickets.count(ctx, query)))
      }
      return { items }
    },
  }
}

const notInTime = () => new AppError('unavailable', { detail: 'The views before it took too long.' })

/** Kept by a version that knew other parameters. */
const notReadable = () => new AppError('validation-failed', { detail: 'This list is asked for otherwise by now.' })

async function countOf(id: string, count: () => Promise<TicketCount>): Promise<Item> {
  try {
    return { id, ...(await count()) }
  } catch (error) {
    if (error instanceof AppError) return uncounted(id, error)
    throw error
  }
}

const uncounted = (id: string, { code, details }: AppError): Item => ({
  id,
  count: null,
  more: false,
  problem: { code, detail: details.detail },
})
