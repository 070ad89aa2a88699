import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { CreateRoleBody, Role, UpdateRoleBody } from '@atum-desk/contract/roles'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { permissionsChanged, roleCreated, roleDeleted } from './roles.events.ts'
import { presentRole } from './roles.present.ts'
import * as store from './roles.store.ts'

type Needs = Readonly<{
  db: TenantDb
  keepingAdministrator<T>(tx: TenantTx, change: () => Promise<T>): Promise<T>
}>

export function createRoles({ db, keepingAdministrator }: Needs) {
  return {
    async list(ctx: Context, query: PageQuery): Promise<Page<Role>> {
      const { items, nextCursor } = await db.read(ctx, (tx) => store.list(tx, query))
      return { items: items.map(presentRole), nextCursor }
    },

    async get(ctx: Context, name: string): Promise<Role> {
      return presentRole(await db.read(ctx, (tx) => store.get(tx, name)))
    },

    /** Throws duplicate. */
    async create(ctx: Context, body: CreateRoleBody): Promise<Role> {
      return db.write(ctx, async (tx) => {
        await store.add(tx, body)
        await store.replacePermissions(tx, body.name, body.permissions)
        const role = presentRole(await store.get(tx, body.name))
        await tx.record(roleCreated(role))
        return role
      })
    },

    /** It counts from each holder's next request on (PRM-1). Throws not-found, last-administrator. */
    async update(ctx: Context, name: string, { permissions }: UpdateRoleBody): Promise<Role> {
      return db.write(ctx, async (tx) => {
        const before = await keepingAdministrator(tx, async () => {
          const role = presentRole(await store.get(tx, name))
          await store.replacePermissions(tx, name, permissions)
          return role
        })
        const after = presentRole(await store.get(tx, name))
        await tx.record(permissionsChanged(before, after))
        return after
      })
    },

    /** A custom role that nobody holds; answers what it was. Throws not-found, forbidden, in-use. */
    async remove(ctx: Context, name: string): Promise<Role> {
      return db.write(ctx, async (tx) => {
        await store.lock(tx, name)
        const role = presentRole(await store.get(tx, name))
        if (role.builtIn) throw new AppError('forbidden', { detail: 'A built-in role stays.' })
        if (await store.isHeld(tx, name)) throw new AppError('in-use', { detail: 'Somebody still has this role.' })
        await store.remove(tx, name)
        await tx.record(roleDeleted(role))
        return role
      })
    },
  }
}
