import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import * as store from './access.store.ts'
import { createRoles } from './roles.service.ts'

export type Access = ReturnType<typeof createAccess>

export function createAccess({ db }: { db: TenantDb }) {
  return { roles: createRoles({ db, keepingAdministrator }), keepingAdministrator }
}

/**
 * PRM-3. For a change that may take role.manage from somebody: such changes wait for each other, so that of two
 * administrators who remove one another at once the second is refused. Throws `last-administrator`.
 */
async function keepingAdministrator<T>(tx: TenantTx, change: () => Promise<T>): Promise<T> {
  await store.lockRoles(tx)
  const result = await change()
  if (await store.hasAdministrator(tx)) return result
  throw new AppError('last-administrator', { detail: 'Nobody active would be left who may manage roles.' })
}
