import { type Static, Type } from 'typebox'
import { body, Id, Name, nullable, page, query, roleName, Version } from './common.ts'
import { permissionGroups, permissionNames } from './permissions.ts'
import { ticketActions } from './tickets.ts'

const RoleName = Type.String({ minLength: 1, maxLength: 50, ...roleName, examples: ['agent'] })

export const Role = Type.Object(
  {
    name: RoleName,
    title: Name,
    audience: Type.Enum(['staff', 'customer'], { description: 'Whom it can be given to.' }),
    builtIn: Type.Boolean(),
    permissions: Type.Array(Type.Enum(permissionNames)),
    version: Version,
  },
  { title: 'Role' },
)
export type Role = Static<typeof Role>
export const RolePage = page(Role, { title: 'RolePage', description: 'By name.' })

export const ByRoleName = Type.Object({ name: RoleName })

const Permissions = Type.Array(Type.Enum(permissionNames), { uniqueItems: true })

export const UpdateRoleBody = body(
  {
    version: Type.Optional(
      Type.Integer({
        ...Version,
        description: 'The one you saw: 409 if it changed since. Left out, the last writer wins.',
      }),
    ),
    title: Type.Optional(Name),
    permissions: Type.Optional(Permissions),
  },
  {
    title: 'UpdateRoleBody',
    description: 'Permissions are the whole set, in place of the one before (PRM-1).',
    minProperties: 1,
  },
)
export type UpdateRoleBody = Static<typeof UpdateRoleBody>

export const CreateRoleBody = body(
  {
    // What /api/roles/explain answers is no role.
    name: Type.String({
      ...RoleName,
      pattern: '^(?!explain$)[a-z][a-z0-9_]*$',
      'x-expected': `${roleName['x-expected']}; not “explain”`,
    }),
    title: Name,
    audience: Role.properties.audience,
    permissions: Permissions,
  },
  { title: 'CreateRoleBody', description: 'A role of the helpdesk’s own; whom it is for cannot be changed later.' },
)
export type CreateRoleBody = Static<typeof CreateRoleBody>

/** A line of the matrix: what a check box means, and for whom it can be ticked. */
export const PermissionEntry = Type.Object(
  {
    name: Type.Enum(permissionNames),
    group: Type.Enum(permissionGroups),
    description: Type.String({ examples: ['Accept or decline a new ticket'] }),
    audiences: Type.Array(Type.Enum(['staff', 'customer']), { description: 'For whom it can have an effect.' }),
  },
  { title: 'PermissionEntry' },
)
export type PermissionEntry = Static<typeof PermissionEntry>
export const PermissionPage = page(PermissionEntry, {
  title: 'PermissionPage',
  description: 'In the order of the matrix.',
})

/** What can be asked about beyond the workflow's own actions. */
export const explainedActions = [
  ...ticketActions.filter((action) => action !== 'customer_reply'), // that is `comment`
  'read',
  'comment',
  'note',
  'upload',
  'edit',
  'watch',
  'cc',
] as const
export type ExplainedAction = (typeof explainedActions)[number]

export const ExplainQuery = query(
  {
    userId: Type.Optional(Type.String({ ...Id, description: 'Whose right it is; one’s own if left out.' })),
    permission: Type.Optional(Type.Enum(permissionNames)),
    action: Type.Optional(Type.Enum(explainedActions, { description: 'With `ticketId`.' })),
    ticketId: Type.Optional(Id),
  },
  { title: 'ExplainQuery' },
)
export type ExplainQuery = Static<typeof ExplainQuery>

export const Explanation = Type.Object(
  {
    user: Type.Object({ id: Id, name: Type.String(), role: RoleName }),
    permission: nullable(Type.Enum(permissionNames)),
    action: nullable(Type.Enum(explainedActions)),
    ticket: nullable(Type.Object({ id: Id, number: Type.String({ examples: ['ATD-1042'] }) })),
    allowed: Type.Boolean(),
    because: Type.Array(
      Type.Object({
        rule: Type.String({ examples: ['permission'] }),
        holds: Type.Boolean(),
        detail: Type.String({ examples: ['The role holds ticket.accept.'] }),
      }),
      { description: 'Every rule that the decision hangs on. It is allowed where all of them hold.' },
    ),
  },
  { title: 'Explanation' },
)
export type Explanation = Static<typeof Explanation>
