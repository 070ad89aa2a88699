import type { PageQuery } from '@atum-desk/contract/common'
import { pageByName } from '../../platform/db/by-name.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'

export const snippetConstraints: ConstraintProblems = { snippets_name: 'duplicate' }

/** What a writer settles. */
export type SnippetTerms = Readonly<{ name: string; body: string; shared: boolean }>

export type SnippetRow = Awaited<ReturnType<typeof get>>

const noSuchSnippet = () => new AppError('not-found', { detail: 'There is no such snippet.' })

/** The policies show the caller’s own and the shared ones. As one table with a `name`, for the pages by name. */
const snippets = (tx: TenantReadTx) =>
  tx.q
    .selectFrom(
      tx.q
        .selectFrom('snippets as m')
        .innerJoin('users as o', 'o.id', 'm.owner_id')
        .select(['m.id', 'm.name', 'm.body', 'm.shared', 'm.version', 'm.owner_id as ownerId', 'o.name as ownerName'])
        .as('s'),
    )
    .selectAll()

/** By name. */
export async function list(tx: TenantReadTx, page: PageQuery) {
  return pageByName(snippets(tx), page)
}

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string) {
  return snippets(tx).where('s.id', '=', id).executeTakeFirstOrThrow(noSuchSnippet)
}

/** Of two writers the second waits and sees what the first left. Throws `not-found`. */
export async function lock(tx: TenantTx, id: string): Promise<SnippetRow> {
  const held = tx.q.selectFrom('snippets').where('id', '=', id).select('id').forUpdate()
  await held.executeTakeFirstOrThrow(noSuchSnippet)
  return get(tx, id)
}

export async function add({ ctx, q }: TenantTx, terms: SnippetTerms, ownerId: string): Promise<string> {
  const id = newId(ctx.now)
  const row = { tenant_id: ctx.tenantId, id, owner_id: ownerId, created_at: ctx.now, ...terms }
  await q.insertInto('snippets').values(row).execute()
  return id
}

export async function change({ q }: TenantTx, id: string, terms: Partial<SnippetTerms>): Promise<void> {
  await q
    .updateTable('snippets')
    .set(terms)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function remove({ q }: TenantTx, id: string): Promise<void> {
  await q.deleteFrom('snippets').where('id', '=', id).execute()
}
