import type { FieldValues, TicketField } from '@atum-desk/contract/forms'
import { type AnswerDrafts, type AnswerFault, answerFaults, answersFrom } from '../../../answers/answers.ts'

/** What its service asks now. What is left from a former service stays as it was said. */
export const askedIn = (fields: readonly TicketField[]): readonly TicketField[] =>
  fields.filter(({ service }) => service === undefined)

/** The answers as they are typed. */
export const draftsOf = (fields: readonly TicketField[]): AnswerDrafts =>
  Object.fromEntries(
    fields.flatMap(({ key, value }) =>
      value === null ? [] : [[key, typeof value === 'number' ? String(value) : value]],
    ),
  )

/** What is not as it was; null empties. */
export const answerChanges = (fields: readonly TicketField[], drafts: AnswerDrafts): FieldValues => {
  const now = answersFrom(fields, drafts)
  return Object.fromEntries(
    fields.flatMap(({ key, value, type }) => {
      const before = type === 'checkbox' && value === false ? null : value
      const after = now[key] ?? null
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [[key, after]]
    }),
  )
}

/** CAT-7: what is needed cannot be emptied; what was never answered can go on waiting while another answer changes. */
export const changeFaults = (
  fields: readonly TicketField[],
  drafts: AnswerDrafts,
): Readonly<Record<string, AnswerFault>> => {
  const changed = answerChanges(fields, drafts)
  return answerFaults(
    fields.filter(({ key }) => Object.hasOwn(changed, key)),
    drafts,
  )
}
