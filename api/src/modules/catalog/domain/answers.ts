import { type FieldValue, type FieldValues, longestAnswer } from '@atum-desk/contract/forms'
import { Temporal } from 'temporal-polyfill'
import type { Field, Issue } from './form.ts'

type Fault = Pick<Issue, 'code' | 'message'>

/** Until a ticket is accepted, what the customer is asked is needed; from then on, what is asked of staff too. */
export type Moment = 'opening' | 'accepted'

/**
 * What is wrong with these answers, one by one, with a JSON Pointer each. Null answers nothing, and is not wrong. `by` a
 * customer, what staff answer is refused (TKT-4); an internal field he does not have among `fields` at all.
 */
export function issuesOfAnswers(fields: readonly Field[], answers: FieldValues, by: 'staff' | 'customer'): Issue[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    const fault = faultOf(
      fields.find((field) => field.key === key),
      value,
      by,
    )
    return fault === null ? [] : [{ path: pathOf(key), ...fault }]
  })
}

/** The required fields that nobody has answered. */
export function issuesOfMissing(fields: readonly Field[], answered: ReadonlySet<string>, moment: Moment): Issue[] {
  const asked = fields.filter(
    ({ required, editableByCustomer }) => required && (editableByCustomer || moment === 'accepted'),
  )
  const missing = asked.filter(({ key }) => !answered.has(key))
  return missing.map(({ key }) => ({ path: pathOf(key), code: 'required', message: 'has to be answered' }))
}

/** Those that this form can hold: the rest is from an older one. */
export function fittingAnswers(fields: readonly Field[], answers: FieldValues): FieldValues {
  const fitting = Object.entries(answers).filter(([key, value]) => {
    const field = fields.find((one) => one.key === key)
    return field !== undefined && value !== null && faultOf(field, value, 'staff') === null
  })
  return Object.fromEntries(fitting)
}

const pathOf = (key: string) => `/fields/${key}`

function faultOf(field: Field | undefined, value: FieldValue | null, by: 'staff' | 'customer'): Fault | null {
  if (field === undefined) return { code: 'unknown', message: 'is not asked for here' }
  if (by === 'customer' && !field.editableByCustomer) return { code: 'staff-only', message: 'is for staff to set' }
  return value === null ? null : checks[field.type](value, field)
}

const wrongType = (message: string): Fault => ({ code: 'type', message })

const checks = {
  text: (value, field) =>
    typeof value === 'string' ? textFault(value, field, longestAnswer.text) : wrongType('must be a text'),
  multiline: (value, field) =>
    typeof value === 'string' ? lengthFault(value, field, longestAnswer.multiline) : wrongType('must be a text'),
  number: (value, field) => (typeof value === 'number' ? numberFault(value, field) : wrongType('must be a number')),
  choice: (value, field) => (typeof value === 'string' ? choiceFault([value], field) : wrongType('must be a text')),
  multi_choice: (value, field) =>
    Array.isArray(value) ? choiceFault(value, field) : wrongType('must be a list of options'),
  date: (value) => (typeof value === 'string' ? dateFault(value) : wrongType('must be a date, 2026-11-20')),
  checkbox: (value, field) =>
    typeof value === 'boolean' ? checkFault(value, field) : wrongType('must be true or false'),
} as const satisfies Record<Field['type'], (value: FieldValue, field: Field) => Fault | null>

/** One line, without what turns the text around it. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

function textFault(value: string, field: Field, longest: number): Fault | null {
  if (unprintable.test(value)) return { code: 'pattern', message: 'must be one line' }
  return lengthFault(value, field, longest)
}

function lengthFault(value: string, { maxLength }: Field, longest: number): Fault | null {
  if (!/\S/.test(value)) return { code: 'minLength', message: 'must not be empty; null says that there is no answer' }
  const limit = maxLength ?? longest
  return [...value].length > limit ? { code: 'maxLength', message: `must have at most ${limit} characters` } : null
}

function numberFault(value: number, { min, max }: Field): Fault | null {
  if (!Number.isFinite(value) || Math.abs(value) > 1e15) return { code: 'maximum', message: 'is beyond what is kept' }
  if (min !== undefined && value < min) return { code: 'minimum', message: `must be >= ${min}` }
  if (max !== undefined && value > max) return { code: 'maximum', message: `must be <= ${max}` }
  return null
}

function choiceFault(values: readonly string[], { options = [] }: Field): Fault | null {
  if (values.length === 0) return { code: 'minItems', message: 'must not be empty; null says that there is no answer' }
  if (new Set(values).size < values.length) return { code: 'uniqueItems', message: 'must name each option once' }
  const isOffered = values.every((value) => options.some((option) => option.value === value))
  return isOffered ? null : { code: 'enum', message: 'must be one of the options' }
}

function dateFault(value: string): Fault | null {
  const fault = { code: 'format', message: 'must be a date, 2026-11-20' }
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return fault
  try {
    Temporal.PlainDate.from(value)
    return null
  } catch {
    return fault
  }
}

const checkFault = (value: boolean, { required }: Field): Fault | null =>
  required && !value ? { code: 'const', message: 'has to be true' } : null
