import type { PageQuery } from '@atum-desk/contract/common'
import type { Permission } from '@atum-desk/contract/permissions'
import type { CreateRoleBody } from '@atum-desk/contract/roles'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'

const noSuchRole = () => new AppError('not-found', { detail: 'There is no such role.' })

const roles = (tx: TenantReadTx) =>
  tx.q
    .selectFrom('roles as r')
    .select(['r.name', 'r.title', 'r.audience', 'r.built_in as builtIn', 'r.version'])
    .select(({ selectFrom }) =>
      selectFrom('role_permissions as p')
        .whereRef('p.role', '=', 'r.name')
        .select(({ fn }) => fn.agg<Permission[]>('array_agg', ['p.permission']).as('held'))
        .as('permissions'),
    )

export type RoleRow = Awaited<ReturnType<typeof get>>

export async function list(tx: TenantReadTx, { limit, cursor }: PageQuery) {
  let listed = roles(tx)
  if (cursor !== undefined) listed = listed.where('r.name', '>', decodeCursor(cursor, 'text').key)
  const rows = await listed
    .orderBy('r.name')
    .limit(limit + 1)
    .execute()
  // A cursor wants an id too, to tell rows of one key apart. No two roles share a name: any id will do.
  return cutPage(rows, limit, ({ name }) => ({ key: name, id: tx.ctx.tenantId }))
}

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, name: string) {
  return roles(tx).where('r.name', '=', name).executeTakeFirstOrThrow(noSuchRole)
}

/** Holds the row, so that meanwhile nobody is given the role. Throws `not-found`. */
export async function lock(tx: TenantTx, name: string): Promise<void> {
  await tx.q.selectFrom('roles').select('name').where('name', '=', name).forUpdate().executeTakeFirstOrThrow(noSuchRole)
}

/** Throws `duplicate`. */
export async function add(tx: TenantTx, { name, title, audience }: CreateRoleBody): Promise<void> {
  await tx.q
    .insertInto('roles')
    .values({ tenant_id: tx.ctx.tenantId, name, title, audience })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'name']).doNothing())
    .returning('name')
    .executeTakeFirstOrThrow(() => new AppError('duplicate', { detail: `There is a role ${name} already.` }))
}

export async function change(
  tx: TenantTx,
  name: string,
  { title, permissions }: { title?: string; permissions?: readonly Permission[] },
): Promise<void> {
  await tx.q
    .updateTable('roles')
    .set(({ eb }) => ({ ...(title !== undefined && { title }), version: eb('version', '+', 1) }))
    .where('name', '=', name)
    .execute()
  if (permissions !== undefined) await replacePermissions(tx, name, permissions)
}

/** The whole set, in place of the one before. */
export async function replacePermissions(tx: TenantTx, role: string, permissions: readonly Permission[]) {
  await tx.q.deleteFrom('role_permissions').where('role', '=', role).execute()
  if (permissions.length === 0) return
  const rows = permissions.map((permission) => ({ tenant_id: tx.ctx.tenantId, role, permission }))
  await tx.q.insertInto('role_permissions').values(rows).execute()
}

export async function isHeld(tx: TenantReadTx, role: string): Promise<boolean> {
  const holder = await tx.q.selectFrom('users').select('id').where('role', '=', role).limit(1).executeTakeFirst()
  return holder !== undefined
}

/** Is there a ticket that nobody has, and that waits for this role? One that was cancelled waits for nobody. */
export async function isAwaited(tx: TenantReadTx, role: string): Promise<boolean> {
  const escalated = tx.q
    .selectFrom('tickets')
    .select('id')
    .where('escalated_role', '=', role)
    .where('status', 'not in', ['CLOSED', 'REJECTED', 'CANCELLED'])
  return (await escalated.where('assignee_id', 'is', null).limit(1).executeTakeFirst()) !== undefined
}

/** With its permissions, which go by the foreign key. */
export async function remove(tx: TenantTx, name: string): Promise<void> {
  await tx.q.deleteFrom('roles').where('name', '=', name).execute()
}
