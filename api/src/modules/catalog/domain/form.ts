import { type FieldBody, type FormField, longestAnswer } from '@atum-desk/contract/forms'
import type { Problem } from '@atum-desk/contract/problem'

/** A question as it is kept. The contract's leaves out for a customer that there is such a thing as internal. */
export type Field = FormField & Readonly<{ visibleToCustomer: boolean }>

export type Issue = NonNullable<Problem['errors']>[number]

/** What an administrator left out, said. */
export const fieldOf = ({ required = false, visibleToCustomer = true, ...body }: FieldBody): Field => ({
  ...body,
  required,
  visibleToCustomer,
  editableByCustomer: body.editableByCustomer ?? visibleToCustomer,
})

/** What no schema says of a form: which members belong to which type, and what must not stand twice. None: it is good. */
export function issuesOfForm(fields: readonly Field[]): Issue[] {
  return fields.flatMap((field, index) => {
    const at = `/form/fields/${index}`
    const isFirst = fields.findIndex(({ key }) => key === field.key) === index
    return [
      ...(isFirst ? [] : [issue(`${at}/key`, 'duplicate', 'stands twice in this form')]),
      ...optionIssues(field, at),
      ...boundIssues(field, at),
      ...lengthIssues(field, at),
      ...(!field.visibleToCustomer && field.editableByCustomer
        ? [issue(`${at}/editableByCustomer`, 'internal', 'cannot be true of a field that the customer does not see')]
        : []),
    ]
  })
}

const issue = (path: string, code: string, message: string): Issue => ({ path, code, message })
const foreign = (at: string, { type }: Field, member: string) =>
  issue(`${at}/${member}`, 'not-for-type', `means nothing for ${type}`)

function optionIssues(field: Field, at: string): Issue[] {
  const { type, options } = field
  const isChoice = type === 'choice' || type === 'multi_choice'
  if (options === undefined) return isChoice ? [issue(`${at}/options`, 'required', `is needed for ${type}`)] : []
  if (!isChoice) return [foreign(at, field, 'options')]
  return options.flatMap(({ value }, index) => {
    const isFirst = options.findIndex((other) => other.value === value) === index
    return isFirst ? [] : [issue(`${at}/options/${index}/value`, 'duplicate', 'stands twice among the options')]
  })
}

function boundIssues(field: Field, at: string): Issue[] {
  const { type, min, max } = field
  const said = (['min', 'max'] as const).filter((member) => field[member] !== undefined)
  if (type !== 'number') return said.map((member) => foreign(at, field, member))
  const isUpsideDown = min !== undefined && max !== undefined && min > max
  return isUpsideDown ? [issue(`${at}/max`, 'minimum', 'is less than min')] : []
}

function lengthIssues(field: Field, at: string): Issue[] {
  const { type, maxLength } = field
  if (maxLength === undefined) return []
  if (type !== 'text' && type !== 'multiline') return [foreign(at, field, 'maxLength')]
  const longest = longestAnswer[type]
  return maxLength > longest ? [issue(`${at}/maxLength`, 'maximum', `must be <= ${longest} for ${type}`)] : []
}
