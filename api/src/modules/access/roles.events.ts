import type { AuditAction } from '@atum-desk/contract/audit-actions'
import type { Role } from '@atum-desk/contract/roles'
import type { DomainEvent } from '../../platform/events/event.ts'

/** A role has no id: `details` says which one it is. */
const about = (name: AuditAction, role: Pick<Role, 'name'>, change: DomainEvent['change']): DomainEvent => ({
  name,
  entity: { type: 'role', id: null, orgId: null },
  internal: true,
  details: { role: role.name },
  ...(change && { change }),
})

export const roleCreated = (role: Role) => about('role.created', role, { old: null, new: role })

export const roleDeleted = (role: Role) => about('role.deleted', role, { old: role, new: null })

export const roleRenamed = (before: Role, after: Role) =>
  about('role.updated', after, { old: { title: before.title }, new: { title: after.title } })

export const permissionsChanged = (before: Role, after: Role) =>
  about('role.permissions_changed', after, {
    old: { role: before.name, permissions: before.permissions },
    new: { role: after.name, permissions: after.permissions },
  })
