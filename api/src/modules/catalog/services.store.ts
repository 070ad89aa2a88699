import type { PageQuery } from '@atum-desk/contract/common'
import { pageByName } from '../../platform/db/by-name.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'

export const serviceConstraints: ConstraintProblems = { services_name: 'duplicate' }

/** What a writer settles. */
export type ServiceTerms = Readonly<{ name: string; description: string; active: boolean }>

export type ServiceRow = Awaited<ReturnType<typeof get>>

type Sight = Readonly<{ inactive: boolean }>

const noSuchService = () => new AppError('not-found', { detail: 'There is no such service.' })

function services(tx: TenantReadTx, { inactive }: Sight) {
  const all = tx.q.selectFrom('services').select(['id', 'name', 'description', 'active', 'version'])
  return inactive ? all : all.where('active', '=', true)
}

/** By name, by the index services_name. */
export async function list(tx: TenantReadTx, page: PageQuery, sight: Sight) {
  return pageByName(services(tx, sight), page)
}

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string, sight: Sight) {
  return services(tx, sight).where('id', '=', id).executeTakeFirstOrThrow(noSuchService)
}

/** Of two writers the second waits and sees what the first left; tickets that refer to it do not wait. */
export async function lock(tx: TenantTx, id: string): Promise<ServiceRow> {
  return services(tx, { inactive: true }).where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow(noSuchService)
}

export async function add({ ctx, q }: TenantTx, terms: ServiceTerms): Promise<string> {
  const id = newId(ctx.now)
  await q
    .insertInto('services')
    .values({ tenant_id: ctx.tenantId, id, ...terms })
    .execute()
  return id
}

export async function change({ q }: TenantTx, id: string, terms: Partial<ServiceTerms>): Promise<void> {
  await q
    .updateTable('services')
    .set(terms)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
