import { type Static, Type } from 'typebox'
import { body, Name, page } from './common.ts'
import { permissionNames } from './permissions.ts'

const RoleName = Type.String({ minLength: 1, maxLength: 50, pattern: '^[a-z][a-z0-9_]*$', examples: ['agent'] })

export const Role = Type.Object(
  {
    name: RoleName,
    title: Name,
    audience: Type.Enum(['staff', 'customer'], { description: 'Whom it can be given to.' }),
    builtIn: Type.Boolean(),
    permissions: Type.Array(Type.Enum(permissionNames)),
  },
  { title: 'Role' },
)
export type Role = Static<typeof Role>
export const RolePage = page(Role, { title: 'RolePage', description: 'By name.' })

export const ByRoleName = Type.Object({ name: RoleName })

export const UpdateRoleBody = body(
  { permissions: Type.Array(Type.Enum(permissionNames), { uniqueItems: true }) },
  { title: 'UpdateRoleBody', description: 'The whole set, in place of the one before (PRM-1).' },
)
export type UpdateRoleBody = Static<typeof UpdateRoleBody>

export const CreateRoleBody = body(
  {
    name: RoleName,
    title: Name,
    audience: Role.properties.audience,
    permissions: UpdateRoleBody.properties.permissions,
  },
  { title: 'CreateRoleBody', description: 'A role of the helpdesk’s own; whom it is for cannot be changed later.' },
)
export type CreateRoleBody = Static<typeof CreateRoleBody>
