import { type Static, Type } from 'typebox'
import { Locale, Password } from './auth.ts'
import {
  body,
  Email,
  Id,
  Instant,
  Name,
  nullable,
  page,
  pageMembers,
  query,
  Reference,
  roleName,
  Version,
} from './common.ts'
import { permissionNames } from './permissions.ts'

const Role = Type.String({ minLength: 1, maxLength: 50, ...roleName, examples: ['agent'] })
const TimeZone = Type.String({ minLength: 1, maxLength: 64, description: 'An IANA name.' })

/** SEC-6: asked in, and has not chosen a password yet. */
const Invitation = Type.Object(
  {
    invitedAt: Instant,
    expiresAt: Instant,
    expired: Type.Boolean({ description: 'Its link is over: it can be sent again.' }),
  },
  { title: 'Invitation' },
)

/** A person's account, as the helpdesk's administrators and colleagues see it. */
export const Person = Type.Object(
  {
    id: Id,
    email: Email,
    name: Name,
    role: Role,
    organization: nullable(Reference),
    teams: Type.Array(Reference),
    locale: Locale,
    timeZone: TimeZone,
    active: Type.Boolean(),
    invitation: nullable(Invitation),
    createdAt: Instant,
    version: Version,
  },
  { title: 'Person' },
)
export type Person = Static<typeof Person>

export const PersonPage = page(Person, { title: 'PersonPage', description: 'By name.' })

export const PersonQuery = query(
  {
    ...pageMembers,
    orgId: Type.Optional(Id),
    staff: Type.Optional(Type.Boolean({ description: 'Only staff, or only customers.' })),
    permission: Type.Optional(
      Type.Enum(permissionNames, { description: 'Only those whose role holds it: `ticket.work`.' }),
    ),
    active: Type.Optional(Type.Boolean()),
    role: Type.Optional(Role),
    invited: Type.Optional(
      Type.Boolean({ description: 'Only those who were asked in and have not come yet, or none of them.' }),
    ),
    q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'In name and e-mail.' })),
  },
  { title: 'PersonQuery' },
)
export type PersonQuery = Static<typeof PersonQuery>

export const CreatePersonBody = body(
  {
    email: Email,
    name: Name,
    role: Role,
    orgId: Type.Optional(Type.String({ ...Id, description: 'A customer’s organization; staff have none.' })),
    password: Type.Optional(Password),
    invite: Type.Optional(
      Type.Boolean({ description: 'Sends him a link by which he chooses his password. Not with `password`.' }),
    ),
    locale: Type.Optional(Locale),
    timeZone: Type.Optional(TimeZone),
  },
  {
    title: 'CreatePersonBody',
    description: 'Without a password and uninvited, the person sets one by “forgot password”.',
  },
)
export type CreatePersonBody = Static<typeof CreatePersonBody>

export const UpdatePersonBody = body(
  {
    version: Version,
    email: Type.Optional(Email),
    name: Type.Optional(Name),
    role: Type.Optional(Role),
    password: Type.Optional(Password),
    locale: Type.Optional(Locale),
    timeZone: Type.Optional(TimeZone),
    active: Type.Optional(Type.Boolean()),
  },
  { title: 'UpdatePersonBody', description: 'Role, password and active end the person’s sessions (SEC-4).' },
)
export type UpdatePersonBody = Static<typeof UpdatePersonBody>
