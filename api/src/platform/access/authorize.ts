import type { Permission } from '@atum-desk/contract/permissions'
import { AppError } from '../errors.ts'
import type { Context } from './context.ts'

/**
 * The one function that decides (PRM-2). `permission` is null where no role at all may do it; `objectRule` is what the
 * module's policy says about this very object.
 */
export function isAllowed(ctx: Context, permission: Permission | null, objectRule = true): boolean {
  return permission !== null && ctx.actor.permissions.has(permission) && objectRule
}

/** Throws `forbidden`. What the caller may not even see never gets here: for him it is `not-found`. */
export function authorize(ctx: Context, permission: Permission | null, objectRule = true): void {
  if (!isAllowed(ctx, permission, objectRule)) throw refusal()
}

/** Where several permissions lead to the same route. Throws `forbidden` when the caller has none of them. */
export function authorizeAny(ctx: Context, permissions: readonly Permission[]): void {
  if (!permissions.some((permission) => isAllowed(ctx, permission))) throw refusal()
}

const refusal = () => new AppError('forbidden', { detail: 'Your role does not allow this.' })
