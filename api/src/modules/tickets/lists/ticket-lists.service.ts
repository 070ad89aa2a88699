import type { TagPage, TagQuery } from '@atum-desk/contract/tags'
import type { TicketCount, TicketFilter } from '@atum-desk/contract/views'
import type { Context } from '../../../platform/access/context.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'
import { tagOf } from '../domain/tags.ts'
import { type BulkTickets, createBulk } from './bulk.service.ts'
import * as tags from './tags.store.ts'
import * as counts from './ticket-counts.store.ts'
import { createTicketExport } from './ticket-export.service.ts'

export type TicketLists = ReturnType<typeof createTicketLists>

type ListDeps = Readonly<{ db: TenantDb; clock: Clock; tickets: BulkTickets }>

/** What is asked of many tickets at once: how many, under which tags, as a file, and to be done to each of them. */
export function createTicketLists({ db, clock, tickets }: ListDeps) {
  return {
    expectReadable: counts.expectReadable,

    /** RPT-1: of a report, in its own transaction. */
    countAll: counts.countAll,

    /** LST-2: of what the caller may see. Throws validation-failed, unavailable where it takes too long. */
    count: (ctx: Context, filter: TicketFilter): Promise<TicketCount> => db.read(ctx, (tx) => counts.count(tx, filter)),

    /** TKT-16: the tags in use that begin so, in alphabetical order. */
    tags: (ctx: Context, { prefix = '', ...page }: TagQuery): Promise<TagPage> =>
      db.read(ctx, (tx) => tags.list(tx, { prefix: tagOf(prefix), ...page })),

    csv: createTicketExport({ db, clock }).csv,
    bulk: createBulk({ db, tickets }).run,
  }
}
