import { countLimit, type TicketCount, type TicketFilter } from '@atum-desk/contract/views'
import { limitStatements } from '../../../platform/db/limit-statements.ts'
import type { TenantReadTx } from '../../../platform/db/tenant-db.ts'
import { summaries } from '../ticket-rows.store.ts'
import { narrowed } from './ticket-lists.store.ts'

/** What one count may take: a list that is searched in a way that no index serves is not worth more. */
const budgetMilliseconds = 1_500

/** Throws validation-failed for a search that cannot be read. Asks nothing of the database. */
export function expectReadable(tx: TenantReadTx, filter: TicketFilter): void {
  matchingIds(tx, filter)
}

const matchingIds = (tx: TenantReadTx, filter: TicketFilter) =>
  narrowed(tx, summaries(tx), { ...filter, limit: 1 })
    .clearSelect()
    .select('t.id')

/** Exactly, for reports, however many there are. The list that is asked for in the same words has as many. */
export async function countAll(tx: TenantReadTx, filter: TicketFilter): Promise<number> {
  const { found } = await tx.q
    .selectFrom(matchingIds(tx, filter).as('some'))
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  return found
}

/** It stops at the thousandth, however many there are. Throws unavailable where even that takes too long. */
export async function count(tx: TenantReadTx, filter: TicketFilter): Promise<TicketCount> {
  await limitStatements(tx, budgetMilliseconds)
  const some = matchingIds(tx, filter).limit(countLimit + 1)
  const { found } = await tx.q
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(found, countLimit), more: found > countLimit }
}
