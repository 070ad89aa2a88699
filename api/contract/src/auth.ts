import { type Static, Type } from 'typebox'
import { body, Email, Id, nullable, Reference } from './common.ts'
import { permissionNames } from './permissions.ts'

/** SEC-2: bcrypt reads 72 bytes; what is longer would be cut in silence. The server counts: three characters can be twelve. */
export const Password = Type.String({
  minLength: 3,
  maxLength: 72,
  description: '12 to 72 bytes of UTF-8.',
  examples: ['a horse, a battery, a staple'],
})

export const locales = ['en', 'ar'] as const
export const Locale = Type.Enum(locales, { title: 'Locale' })
export type Locale = Static<typeof Locale>

export const SessionUser = Type.Object(
  {
    id: Id,
    email: Email,
    name: Type.String(),
    role: Type.String({ description: 'One of the tenant’s roles, such as `agent`.' }),
    permissions: Type.Array(Type.Enum(permissionNames)),
    organization: nullable(Reference),
    tenant: Type.Object({ id: Id, name: Type.String(), slug: Type.String() }),
    locale: Locale,
    timeZone: Type.String({ description: 'An IANA name, such as Africa/Cairo.' }),
  },
  { title: 'SessionUser', description: 'Who is signed in; the organization is null for staff.' },
)
export type SessionUser = Static<typeof SessionUser>

export const Session = Type.Object(
  {
    accessToken: Type.String({ description: 'A JWT, to be sent as a Bearer token.' }),
    expiresInSeconds: Type.Integer(),
    user: SessionUser,
  },
  { title: 'Session' },
)
export type Session = Static<typeof Session>

export const LoginBody = body(
  {
    email: Type.String({
      minLength: 1,
      maxLength: 254,
      pattern: '^[\\x20-\\x7E]+$',
      'x-expected': 'must be an e-mail address of Latin characters',
      examples: ['user@nile.example'],
    }),
    password: Type.String({ minLength: 1, maxLength: 1_000 }),
    otp: Type.Optional(Type.String({ maxLength: 10, description: 'A one-time code, for accounts that ask for one.' })),
  },
  { title: 'LoginBody' },
)
export type LoginBody = Static<typeof LoginBody>

export const ForgotBody = body({ email: Email }, { title: 'ForgotBody' })
export type ForgotBody = Static<typeof ForgotBody>

export const ResetBody = body(
  { token: Type.String({ minLength: 20, maxLength: 100 }), password: Password },
  { title: 'ResetBody' },
)
export type ResetBody = Static<typeof ResetBody>

export const ChangePasswordBody = body(
  { current: Type.String({ minLength: 1, maxLength: 1_000 }), password: Password },
  { title: 'ChangePasswordBody', description: 'The one that the caller has, and the one that he is to have.' },
)
export type ChangePasswordBody = Static<typeof ChangePasswordBody>
