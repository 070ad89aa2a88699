import type { FieldValue, FieldValues, FormField } from '@atum-desk/contract/forms'

/** Answers while they are being written: a number is still what was typed. */
export type AnswerDrafts = Readonly<Record<string, string | boolean | readonly string[]>>

export type AnswerFault = 'needed' | 'wrong'

const isText = (value: unknown): value is string => typeof value === 'string'

/** As kept on this device; whatever is no answer is forgotten. */
export const answersKept = (kept: unknown): AnswerDrafts => {
  if (typeof kept !== 'object' || kept === null) return {}
  const answers = Object.entries(kept).filter(
    ([, value]) => isText(value) || typeof value === 'boolean' || (Array.isArray(value) && value.every(isText)),
  )
  return Object.fromEntries(answers)
}

/** What was typed as what is sent. Undefined: nothing was. A number that is none is left as it is, to be refused. */
function answerOf({ type }: FormField, draft: AnswerDrafts[string] | undefined): FieldValue | undefined {
  if (type === 'checkbox') return draft === true ? true : undefined
  if (type === 'multi_choice') return Array.isArray(draft) && draft.length > 0 ? [...draft] : undefined
  if (!isText(draft) || draft.trim() === '') return undefined
  if (type !== 'number') return draft.trim()
  return Number.isFinite(Number(draft)) ? Number(draft) : draft
}

/** The answers to these questions alone: what belongs to another service's form stays in the draft. */
export const answersFrom = (fields: readonly FormField[], drafts: AnswerDrafts): FieldValues =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = answerOf(field, drafts[field.key])
      return value === undefined ? [] : [[field.key, value]]
    }),
  )

/** What is wrong before anything is sent, by key; the server has the last word. */
export const answerFaults = (fields: readonly FormField[], drafts: AnswerDrafts): Record<string, AnswerFault> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faultOf(field, answerOf(field, drafts[field.key]))
      return fault === undefined ? [] : [[field.key, fault]]
    }),
  )

/** What the server had against an answer, after it was sent. */
export const refusedIn = (
  fields: readonly FormField[],
  failure: { at(path: string): string | undefined } | undefined,
): Record<string, AnswerFault> =>
  Object.fromEntries(
    fields.flatMap(({ key }) => {
      const code = failure?.at(`/fields/${key}`)
      return code === undefined ? [] : [[key, code === 'required' ? 'needed' : 'wrong']]
    }),
  )

function faultOf({ type, required, min, max }: FormField, value: FieldValue | undefined): AnswerFault | undefined {
  if (value === undefined) return required ? 'needed' : undefined
  if (type !== 'number') return undefined
  const isWithin = typeof value === 'number' && value >= (min ?? value) && value <= (max ?? value)
  return isWithin ? undefined : 'wrong'
}
