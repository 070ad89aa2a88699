/** As much of JSON Schema as our contract uses. */
export type Schema = Readonly<{
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  examples?: readonly unknown[]
  default?: unknown
  anyOf?: readonly Schema[]
  properties?: Readonly<Record<string, Schema>>
  items?: Schema
  format?: string
  minimum?: number
  minLength?: number
}>

/**
 * What a value of this schema may look like: its own example where the contract gives one, else the plainest there is.
 * A pattern cannot be guessed, so a schema that has one gives an example; a test validates each against its schema.
 */
export function exampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.examples !== undefined) return schema.examples[0]
  if (schema.default !== undefined) return schema.default
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.anyOf !== undefined) return exampleOf(schema.anyOf[0] ?? {})
  return byType[schema.type ?? '']?.(schema) ?? null
}

const byType: Readonly<Record<string, (schema: Schema) => unknown>> = {
  object: ({ properties = {} }) =>
    Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, exampleOf(member)])),
  array: ({ items }) => (items === undefined ? [] : [exampleOf(items)]),
  string: ({ format, minLength = 0 }) => byFormat[format ?? ''] ?? 'Text'.padEnd(minLength, ' and more'),
  integer: ({ minimum = 1 }) => minimum,
  number: ({ minimum = 1 }) => minimum,
  boolean: () => true,
}

const byFormat: Readonly<Record<string, string>> = {
  uuid: '019aa1d0-3b60-7c4e-9d52-6f1f0a7b2c3d',
  'date-time': '2026-11-20T08:00:00.000Z',
  date: '2026-11-20',
  email: 'user@nile.example',
}
