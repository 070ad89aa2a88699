import type { SessionUser } from '@atum-desk/contract/auth'
import type { Permission } from '@atum-desk/contract/permissions'

export const mayUser = (user: SessionUser, permission: Permission): boolean => user.permissions.includes(permission)

/** Staff belong to no organization. */
export const isStaff = (user: SessionUser): boolean => user.organization === null
