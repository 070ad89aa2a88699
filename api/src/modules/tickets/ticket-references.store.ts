import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { invalidReference } from '../../platform/errors.ts'

const notUsable = 'is nobody and nothing that can be used here'

/** An active member of staff whose role works tickets. Throws `invalid-reference`. */
export async function assignee(tx: TenantReadTx, id: string) {
  const row = await tx.q
    .selectFrom('users as u')
    .innerJoin('role_permissions as p', 'p.role', 'u.role')
    .where('p.permission', '=', 'ticket.work')
    .where('u.id', '=', id)
    .where('u.org_id', 'is', null)
    .where('u.active', '=', true)
    .select(['u.id', 'u.name'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/assigneeId', notUsable)
  return row
}

/** Throws `invalid-reference`. */
export async function team(tx: TenantReadTx, id: string) {
  const row = await tx.q
    .selectFrom('teams')
    .where('id', '=', id)
    .where('active', '=', true)
    .select(['id', 'name'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/teamId', notUsable)
  return row
}

/** Throws `invalid-reference`. */
export async function service(tx: TenantReadTx, id: string) {
  const row = await tx.q
    .selectFrom('services')
    .where('id', '=', id)
    .where('active', '=', true)
    .select(['id', 'name'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/serviceId', notUsable)
  return row
}

/** An active customer of an active organization. Throws `invalid-reference`. */
export async function requester(tx: TenantReadTx, id: string, orgId: string | undefined) {
  const row = await tx.q
    .selectFrom('users as u')
    .innerJoin('organizations as o', 'o.id', 'u.org_id')
    .where('u.id', '=', id)
    .where('u.active', '=', true)
    .where('o.active', '=', true)
    .select(['u.id', 'o.id as orgId'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/requesterId', notUsable)
  if (orgId !== undefined && orgId !== row.orgId) throw invalidReference('/orgId', 'is not the requester’s')
  return row
}

/** A visible ticket of that organization, to be carried on. Throws `invalid-reference`. */
export async function followed(tx: TenantReadTx, id: string, orgId: string) {
  const row = await tx.q
    .selectFrom('tickets')
    .where('id', '=', id)
    .where('org_id', '=', orgId)
    .select(['id', 'number', 'status'])
    .executeTakeFirst()
  if (row === undefined) throw invalidReference('/followUpOf', notUsable)
  return row
}
