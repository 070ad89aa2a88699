import type { FieldValues } from '@atum-desk/contract/forms'
import type { Template } from '@atum-desk/contract/templates'
import { type AnswerDrafts, answersKept } from '../../../answers/answers.ts'
import type { NewTicketDraft } from './draft.ts'

/** Answers of a template as they are written in the form. */
const asDrafts = (fields: FieldValues): AnswerDrafts =>
  answersKept(
    Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
    ),
  )

/** What the template says takes its place; what it leaves open stays as it was written. */
export const withTemplate = (draft: NewTicketDraft, template: Template): NewTicketDraft => ({
  ...draft,
  title: template.title ?? draft.title,
  description: template.description ?? draft.description,
  priority: template.priority ?? draft.priority,
  category: template.category ?? draft.category,
  serviceId: template.service?.id ?? draft.serviceId,
  answers: { ...draft.answers, ...asDrafts(template.fields) },
  tags: [...new Set([...draft.tags, ...template.tags])],
})
