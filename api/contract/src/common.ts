import { type Static, type TSchema, type TSchemaOptions, Type } from 'typebox'

export const Id = Type.String({
  format: 'uuid',
  maxLength: 36,
  title: 'Id',
  description: 'A UUIDv7: it sorts by age.',
})
export type Id = Static<typeof Id>

/** An id in the spelling in which ours are, where a schema has to say it by pattern. */
export const uuidPattern = '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

export const Instant = Type.String({
  format: 'date-time',
  maxLength: 24,
  title: 'Instant',
  description: 'ISO 8601, in UTC, with milliseconds.',
  examples: ['2026-11-20T08:00:00.000Z'],
})
export type Instant = Static<typeof Instant>

/** What a pattern says, to who broke it: `x-expected` follows the member's name. */
export const visible = { pattern: '\\S', 'x-expected': 'must hold something besides spaces' } as const
export const roleName = {
  pattern: '^[a-z][a-z0-9_]*$',
  'x-expected': 'must be the name of a role: small letters, digits and _, a letter first',
} as const

/** What people are called, and what things are named. At least one character that is no space. */
export const Name = Type.String({
  minLength: 1,
  maxLength: 200,
  ...visible,
  title: 'Name',
  examples: ['Nile Logistics'],
})

export const Email = Type.String({
  format: 'email',
  maxLength: 254, // RFC 5321 §4.5.3.1.3, less the brackets
  title: 'Email',
  examples: ['user@nile.example'],
})

export const Version = Type.Integer({
  minimum: 1,
  maximum: 2_147_483_647,
  description: 'Counts the writes; send back the one you saw.',
})

export const Reference = Type.Object({ id: Id, name: Type.String({ maxLength: 200 }) }, { title: 'Reference' })
export type Reference = Static<typeof Reference>

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A request body: what is not declared is refused, never ignored (TKT-4). */
export const body = <T extends Parameters<typeof Type.Object>[0]>(members: T, options: TSchemaOptions) =>
  Type.Object(members, { additionalProperties: false, ...options })

/** A query string, likewise. */
export const query = <T extends Parameters<typeof Type.Object>[0]>(members: T, options: TSchemaOptions) =>
  body(members, options)

/** The address of one thing: `/tickets/:id`. */
export const ById = Type.Object({ id: Id })

/** Room for the longest sort key: a name of 200 characters, each as six bytes of JSON, in base64. */
const maxCursorLength = 2_000

export const pageMembers = {
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  cursor: Type.Optional(
    Type.String({ maxLength: maxCursorLength, description: 'The `nextCursor` of the page before.' }),
  ),
}
export const PageQuery = query(pageMembers, { title: 'PageQuery' })
export type PageQuery = Static<typeof PageQuery>

/** One page of a keyset-paged list: stable while rows are inserted, and as fast on page 1,000 as on page 1. */
export const page = <T extends TSchema>(item: T, options: TSchemaOptions) =>
  Type.Object(
    {
      items: Type.Array(item),
      nextCursor: nullable(Type.String({ maxLength: maxCursorLength, description: 'Opaque; null on the last page.' })),
    },
    options,
  )
export type Page<T> = { items: T[]; nextCursor: string | null }
