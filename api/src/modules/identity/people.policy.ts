import { audiencesOf, type Permission } from '@atum-desk/contract/permissions'
import type { Context } from '../../platform/access/context.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { findRole } from './people.store.ts'

/**
 * Whoever gives a role, or takes over the account of somebody who has it, can do what it can: so it may hold nothing that
 * he lacks himself. Who may manage roles could give himself all of it anyway. What has an effect for customers alone does
 * not count: nobody of the staff could have it. The helpdesk itself, as it is installed, makes the first administrator.
 * Throws `forbidden`.
 */
export function authorizeRole({ actor }: Context, { permissions }: Readonly<{ permissions: readonly Permission[] }>) {
  if (actor.userId === null || actor.permissions.has('role.manage')) return
  const beyond = permissions.filter((name) => audiencesOf(name).includes('staff') && !actor.permissions.has(name))
  if (beyond.length === 0) return
  const detail = `This role may do what yours may not (${beyond.join(', ')}): that is for somebody who may manage roles.`
  throw new AppError('forbidden', { detail })
}

/** Over the account of somebody who has this role. Throws `forbidden`, where he may do what the caller may not. */
export async function authorizeAccount(tx: TenantReadTx, { role }: { role: string }): Promise<void> {
  authorizeRole(tx.ctx, (await findRole(tx, role)) ?? { permissions: [] })
}
