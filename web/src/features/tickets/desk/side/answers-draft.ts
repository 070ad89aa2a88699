import type { TicketField } from '@atum-desk/contract/forms'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type AnswerDrafts, answersKept } from '../../../answers/answers.ts'
import { askedIn } from './answer-changes.ts'

/** What was typed and not saved yet, and over which answers of which version of the ticket. */
export interface AnswersDraft {
  readonly version: number
  readonly over: Readonly<Record<string, TicketField['value']>>
  readonly answers: AnswerDrafts
}

/** As kept on this machine; what does not fit any more is forgotten. */
export const answersDraftFrom = (text: string): AnswersDraft | undefined => {
  try {
    const kept: Partial<Record<keyof AnswersDraft, unknown>> = JSON.parse(text)
    const { version, over } = kept
    const answers = answersKept(kept.answers)
    if (typeof version !== 'number' || typeof over !== 'object' || over === null) return undefined
    return Object.keys(answers).length > 0 ? { version, over: over as AnswersDraft['over'], answers } : undefined
  } catch {
    return undefined
  }
}

const isEmpty = (answer: AnswerDrafts[string] | undefined) =>
  answer === undefined || answer === false || (answer !== true && answer.length === 0)
const isSame = (one: AnswerDrafts[string] | undefined, other: AnswerDrafts[string] | undefined) =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)

/** Those that were touched: the others go on being what the ticket says. */
export const touched = (shown: AnswerDrafts, written: AnswerDrafts): AnswerDrafts =>
  Object.fromEntries(Object.entries(written).filter(([key, answer]) => !isSame(shown[key], answer)))

/** Empty where nothing was touched: then there is nothing to keep. */
export const answersDraftText = ({ version, fields }: Pick<Ticket, 'version' | 'fields'>, answers: AnswerDrafts) => {
  if (Object.keys(answers).length === 0) return ''
  const written = askedIn(fields).filter(({ key }) => Object.hasOwn(answers, key))
  const over = Object.fromEntries(written.map(({ key, value }) => [key, value]))
  return JSON.stringify({ version, over, answers } satisfies AnswersDraft)
}

/**
 * The ticket as whoever wrote the draft has seen it. Where the answers below it are still the same, that is as it is now:
 * then nothing is overwritten that was not read.
 */
export const asWrittenOver = (ticket: Ticket, draft: AnswersDraft | undefined): Ticket => {
  if (draft === undefined) return ticket
  const { version, over } = draft
  const isOver = ({ key, service }: TicketField) => service === undefined && Object.hasOwn(over, key)
  const fields = ticket.fields.map((field) => (isOver(field) ? { ...field, value: over[field.key] ?? null } : field))
  return JSON.stringify(fields) === JSON.stringify(ticket.fields) ? ticket : { ...ticket, version, fields }
}
