import type { PageQuery } from '@atum-desk/contract/common'
import type { TicketFilter } from '@atum-desk/contract/views'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'

export const viewConstraints: ConstraintProblems = { ticket_views_name: 'duplicate' }

/** What a writer settles. */
export type ViewTerms = Readonly<{
  name: string
  query: TicketFilter
  shared: boolean
  columns: string[] | null
  position: number
}>

export type ViewRow = Awaited<ReturnType<typeof get>>

const noSuchView = () => new AppError('not-found', { detail: 'There is no such view.' })

/** The policies show the caller’s own and the shared ones. */
const views = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('ticket_views as v')
    .innerJoin('users as o', 'o.id', 'v.owner_id')
    .select(['v.id', 'v.name', 'v.shared', 'v.columns', 'v.position', 'v.version'])
    .select(['v.owner_id as ownerId', 'o.name as ownerName'])
    .select((eb) => eb.ref('v.query').$castTo<TicketFilter>().as('query')) // as the contract let it in

/** By position, then by age. */
export async function list(tx: TenantReadTx, { limit, cursor }: PageQuery) {
  let all = views(tx)
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'number')
    all = all.where(({ eb, refTuple, tuple }) => eb(refTuple('v.position', 'v.id'), '>', tuple(key, id)))
  }
  const rows = await all
    .orderBy('v.position')
    .orderBy('v.id')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ position, id }) => ({ key: position, id }))
}

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string) {
  return views(tx).where('v.id', '=', id).executeTakeFirstOrThrow(noSuchView)
}

/** Of two writers the second waits and sees what the first left. Throws `not-found`. */
export async function lock(tx: TenantTx, id: string): Promise<ViewRow> {
  return views(tx).where('v.id', '=', id).forUpdate('v').executeTakeFirstOrThrow(noSuchView)
}

export async function add({ ctx, q }: TenantTx, { query, ...terms }: ViewTerms, ownerId: string): Promise<string> {
  const id = newId(ctx.now)
  const row = { tenant_id: ctx.tenantId, id, owner_id: ownerId, created_at: ctx.now }
  await q
    .insertInto('ticket_views')
    .values({ ...row, ...terms, query: JSON.stringify(query) })
    .execute()
  return id
}

export async function change({ q }: TenantTx, id: string, { query, ...terms }: Partial<ViewTerms>): Promise<void> {
  await q
    .updateTable('ticket_views')
    .set({ ...terms, ...(query !== undefined && { query: JSON.stringify(query) }) })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function remove({ q }: TenantTx, id: string): Promise<void> {
  await q.deleteFrom('ticket_views').where('id', '=', id).execute()
}
