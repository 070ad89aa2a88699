import { permissionNames } from '@atum-desk/contract/permissions'
import type { Role } from '@atum-desk/contract/roles'
import type { RoleRow } from './roles.store.ts'

/** Permissions in the contract's order; one that this version does not know any more is left out. */
export function presentRole({ permissions, ...role }: RoleRow): Role {
  const held = new Set(permissions)
  return { ...role, permissions: permissionNames.filter((name) => held.has(name)) }
}
