import type { OrganizationQuery, TicketVisibility } from '@atum-desk/contract/organizations'
import { pageByName } from '../../platform/db/by-name.ts'
import { containing } from '../../platform/db/containing.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'

export const organizationConstraints: ConstraintProblems = { organizations_name: 'duplicate' }

/** What a writer settles. */
export type Terms = Readonly<{ name: string; ticketVisibility: TicketVisibility; active: boolean }>

export type OrganizationRow = Awaited<ReturnType<typeof get>>

const noSuchOrganization = () => new AppError('not-found', { detail: 'There is no such organization.' })

const organizations = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('organizations')
    .select(['id', 'name', 'ticket_visibility as ticketVisibility', 'active', 'created_at as createdAt', 'version'])

/** By name, by the index organizations_name. */
export async function list(tx: TenantReadTx, { q, active, ...page }: OrganizationQuery) {
  let listed = organizations(tx)
  if (active !== undefined) listed = listed.where('active', '=', active)
  if (q !== undefined) listed = listed.where('name', 'ilike', containing(q))
  return pageByName(listed, page)
}

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string) {
  return organizations(tx).where('id', '=', id).executeTakeFirstOrThrow(noSuchOrganization)
}

/** Of two writers the second waits and sees what the first left; tickets that refer to it do not wait. */
export async function lock(tx: TenantTx, id: string) {
  return organizations(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow(noSuchOrganization)
}

export async function add({ ctx, q }: TenantTx, { name, ticketVisibility, active }: Terms): Promise<string> {
  const id = newId(ctx.now)
  const row = { tenant_id: ctx.tenantId, id, name, ticket_visibility: ticketVisibility, active, created_at: ctx.now }
  await q.insertInto('organizations').values(row).execute()
  return id
}

export async function change({ q }: TenantTx, id: string, { ticketVisibility, ...same }: Partial<Terms>) {
  await q
    .updateTable('organizations')
    .set({ ...same, ...(ticketVisibility !== undefined && { ticket_visibility: ticketVisibility }) })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
