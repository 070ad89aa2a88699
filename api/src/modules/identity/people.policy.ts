import { authorize } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'

/**
 * Whoever could make an administrator, or set his password, would be one: that is for those who may manage roles
 * themselves. The helpdesk itself, as it is installed, makes the first.
 */
export function authorizeRole(ctx: Context, role: Readonly<{ managesRoles: boolean }>): void {
  if (role.managesRoles && ctx.actor.userId !== null) authorize(ctx, 'role.manage')
}
