import type { FieldValues, FormField } from '@atum-desk/contract/forms'
import type { CreateTemplateBody, Template } from '@atum-desk/contract/templates'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { type AnswerDrafts, answersFrom } from '../../answers/answers.ts'

/** A template while it is being written, under the names of the API; `''` leaves it to whoever opens the ticket. */
export interface TemplateForm {
  name: string
  title: string
  description: string
  priority: TicketPriority | ''
  category: string
  serviceId: string
  tags: string[]
  fields: Record<string, string | boolean | string[]>
  active: boolean
}

const newTemplate: TemplateForm = {
  name: '',
  title: '',
  description: '',
  priority: '',
  category: '',
  serviceId: '',
  tags: [],
  fields: {},
  active: true,
}

/** Answers as they are typed. */
const draftsOf = (fields: FieldValues): TemplateForm['fields'] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === null ? [] : [[key, typeof value === 'number' ? String(value) : value]],
    ),
  )

export const templateFormOf = (template: Template | undefined): TemplateForm =>
  template
    ? {
        name: template.name,
        title: template.title ?? '',
        description: template.description ?? '',
        priority: template.priority ?? '',
        category: template.category ?? '',
        serviceId: template.service?.id ?? '',
        tags: template.tags,
        fields: draftsOf(template.fields),
        active: template.active,
      }
    : newTemplate

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

/** `asked`: what the chosen service asks; answers to anything else belong to another service and are left out. */
export const templateFrom = (form: TemplateForm, asked: readonly FormField[]): CreateTemplateBody => ({
  name: form.name.trim(),
  title: orNull(form.title),
  description: orNull(form.description),
  priority: form.priority === '' ? null : form.priority,
  category: orNull(form.category),
  serviceId: orNull(form.serviceId),
  tags: form.tags,
  fields: answersFrom(asked, form.fields as AnswerDrafts),
})
