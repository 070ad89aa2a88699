import { audiencesOf, groupOf, permissionNames, permissions } from '@atum-desk/contract/permissions'
import type { PermissionEntry, Role } from '@atum-desk/contract/roles'
import type { RoleRow } from './roles.store.ts'

/** Permissions in the contract's order; one that this version does not know any more is left out. */
export function presentRole({ permissions: ticked, ...role }: RoleRow): Role {
  const held = new Set(ticked)
  return { ...role, permissions: permissionNames.filter((name) => held.has(name)) }
}

/** The lines of the matrix, in its order. */
export const permissionEntries: readonly PermissionEntry[] = permissionNames.map((name) => ({
  name,
  group: groupOf(name),
  description: permissions[name],
  audiences: audiencesOf(name),
}))
