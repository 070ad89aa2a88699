import type { Page, PageQuery } from '@atum-desk/contract/common'
import { audiencesOf, type Permission, permissionNames } from '@atum-desk/contract/permissions'
import type { CreateRoleBody, PermissionEntry, Role, UpdateRoleBody } from '@atum-desk/contract/roles'
import type { Context } from '../../platform/access/context.ts'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError, expectVersion } from '../../platform/errors.ts'
import { changeOf } from '../../platform/events/change.ts'
import { permissionsChanged, roleCreated, roleDeleted, roleRenamed } from './roles.events.ts'
import { permissionEntries, presentRole } from './roles.present.ts'
import * as store from './roles.store.ts'

type Needs = Readonly<{
  db: TenantDb
  keepingAdministrator<T>(tx: TenantTx, change: () => Promise<T>): Promise<T>
}>

export function createRoles({ db, keepingAdministrator }: Needs) {
  return {
    /** In the order of the matrix, by their place in it. */
    permissions({ tenantId }: Context, { limit, cursor }: PageQuery): Page<PermissionEntry> {
      const from = cursor === undefined ? 0 : decodeCursor(cursor, 'number').key + 1
      const rows = permissionEntries.map((entry, place) => ({ entry, place })).slice(from, from + limit + 1)
      const { items, nextCursor } = cutPage(rows, limit, ({ place }) => ({ key: place, id: tenantId }))
      return { items: items.map(({ entry }) => entry), nextCursor }
    },

    async list(ctx: Context, query: PageQuery): Promise<Page<Role>> {
      const { items, nextCursor } = await db.read(ctx, (tx) => store.list(tx, query))
      return { items: items.map(presentRole), nextCursor }
    },

    async get(ctx: Context, name: string): Promise<Role> {
      return presentRole(await db.read(ctx, (tx) => store.get(tx, name)))
    },

    /** Throws duplicate, invalid-reference. */
    async create(ctx: Context, body: CreateRoleBody): Promise<Role> {
      expectEffect(body.audience, body.permissions)
      return db.write(ctx, async (tx) => {
        await store.add(tx, body)
        await store.replacePermissions(tx, body.name, body.permissions)
        const role = presentRole(await store.get(tx, body.name))
        await tx.record(roleCreated(role))
        return role
      })
    },

    /**
     * It counts from each holder's next request on (PRM-1). Throws not-found, version-conflict, invalid-reference,
     * last-administrator.
     */
    async update(ctx: Context, name: string, body: UpdateRoleBody): Promise<Role> {
      return db.write(ctx, (tx) => keepingAdministrator(tx, () => settle(tx, name, body)))
    },

    /** A custom role that nobody holds; answers what it was. Throws not-found, forbidden, in-use. */
    async remove(ctx: Context, name: string): Promise<Role> {
      return db.write(ctx, async (tx) => {
        await store.lock(tx, name)
        const role = presentRole(await store.get(tx, name))
        if (role.builtIn) throw new AppError('forbidden', { detail: 'A built-in role stays.' })
        if (await store.isHeld(tx, name)) throw new AppError('in-use', { detail: 'Somebody still has this role.' })
        if (await store.isAwaited(tx, name)) throw new AppError('in-use', { detail: 'A ticket waits for this role.' })
        await store.remove(tx, name)
        await tx.record(roleDeleted(role))
        return role
      })
    },
  }
}

/** The roles are locked. Nothing to change writes nothing. */
async function settle(tx: TenantTx, name: string, { version, title, permissions }: UpdateRoleBody): Promise<Role> {
  const before = presentRole(await store.get(tx, name))
  expectVersion(before, version)
  if (permissions !== undefined) expectEffect(before.audience, permissions)
  const change = changeOf<Pick<Role, 'title' | 'permissions'>>(before, {
    title: title?.trim(),
    permissions: permissions && permissionNames.filter((one) => permissions.includes(one)),
  })
  if (change === null) return before
  await store.change(tx, name, change.new)
  const after = presentRole(await store.get(tx, name))
  if (change.new.title !== undefined) await tx.record(roleRenamed(before, after))
  if (change.new.permissions !== undefined) await tx.record(permissionsChanged(before, after))
  return after
}

/** A box that could have no effect is refused rather than ticked: nobody may rely on it. Throws invalid-reference. */
function expectEffect(audience: Role['audience'], permissions: readonly Permission[]): void {
  if (audience === 'staff') return
  const errors = permissions.flatMap((permission, index) =>
    audiencesOf(permission).includes(audience)
      ? []
      : [{ path: `/permissions/${index}`, code: 'staff-only', message: `${permission} is for staff alone` }],
  )
  if (errors.length === 0) return
  const detail = `A customer’s role cannot have: ${errors.map(({ message }) => message).join(', ')}.`
  throw new AppError('invalid-reference', { detail, errors })
}
