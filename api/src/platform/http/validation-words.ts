import type { Branch, Failure } from './union-failures.ts'

/** What a failure is, to a person: `must be one of P1, P2, P3 or P4`. It follows the member's name. */
export function wordsOf({ keyword, params, schema, parentSchema, message = 'is not valid' }: Failure): string {
  switch (keyword) {
    case 'required':
      return 'is required'
    case 'additionalProperties':
      return 'is no member that is known here'
    case 'pattern':
      return expectation(parentSchema)
    case 'format':
      return formats[params.format] ?? message
    case 'type':
      return `must be ${listed([params.type].flat().map(typeWords))}`
    case 'enum':
      return `must be one of ${listed(params.allowedValues.map(String))}`
    case 'const':
      return `must be ${String(params.allowedValue)}`
    case 'anyOf':
      return `must be ${listed((Array.isArray(schema) ? schema : []).flatMap(choiceWords))}`
    default:
      return message.replace('must NOT', 'must not')
  }
}

/** `x-expected` says in the contract what a pattern means; else the description has to do. */
function expectation(schema: Failure['parentSchema']): string {
  const { 'x-expected': expected, description } = schema ?? {}
  if (typeof expected === 'string') return expected
  return typeof description === 'string'
    ? `is not as it is described: ${description}`
    : 'is not in the form it must have'
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'must be an id, as a UUID',
  email: 'must be an e-mail address',
  date: 'must be a date, like 2026-11-20',
  'date-time': 'must be a time in ISO 8601, like 2026-11-20T08:00:00.000Z',
}

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
}
const typeWords = (type: string): string => types[type] ?? type

function choiceWords(branch: Branch): string[] {
  if (branch.const !== undefined) return [String(branch.const)]
  if (branch.enum !== undefined) return branch.enum.map(String)
  return branch.type === undefined ? [] : [typeWords(branch.type)]
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? 'something else'
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}
