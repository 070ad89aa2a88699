import type { CreateServiceBody, Service } from '@atum-desk/contract/catalog'
import type { FormField } from '@atum-desk/contract/forms'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { fieldFrom } from './field-body.ts'
import { type FieldForm, fieldFormOf, hasOptions } from './field-form.ts'
import { keysOf } from './field-keys.ts'

/** A service while it is being written, under the names of the API; `''` is none. */
export interface ServiceForm {
  name: string
  description: string
  category: string
  priority: TicketPriority | ''
  teamId: string
  tags: string[]
  customerVisible: boolean
  position: number | null
  active: boolean
  form: { fields: FieldForm[] }
}

const newService: ServiceForm = {
  name: '',
  description: '',
  category: '',
  priority: '',
  teamId: '',
  tags: [],
  customerVisible: true,
  position: 0,
  active: true,
  form: { fields: [] },
}

export const serviceFormOf = (service: Service | undefined): ServiceForm =>
  service
    ? {
        name: service.name,
        description: service.description,
        category: service.category ?? '',
        priority: service.priority ?? '',
        teamId: service.team?.id ?? '',
        tags: service.tags ?? [],
        customerVisible: service.customerVisible ?? true,
        position: service.position,
        active: service.active,
        form: { fields: service.form?.fields.map(fieldFormOf) ?? [] },
      }
    : newService

/** `taken`: keys that the form had before, and that cannot mean anything else. */
export const serviceFrom = (form: ServiceForm, taken: readonly string[] = []): CreateServiceBody => {
  const { fields } = form.form
  const keys = keysOf(fields, taken)
  return {
    name: form.name.trim(),
    description: form.description.trim(),
    category: form.category.trim() === '' ? null : form.category.trim(),
    priority: form.priority === '' ? null : form.priority,
    teamId: form.teamId === '' ? null : form.teamId,
    tags: form.tags,
    customerVisible: form.customerVisible,
    position: form.position ?? 0,
    form: fields.length === 0 ? null : { fields: fields.map((field, nth) => fieldFrom(field, keys[nth] ?? field.key)) },
  }
}

/** What a customer would be asked, as the form stands: what cannot be asked yet is not shown. */
export const askedOfCustomer = (form: Pick<ServiceForm, 'form'>): FormField[] => {
  const { fields } = form.form
  const keys = keysOf(fields)
  return fields.flatMap((field, nth) => {
    if (field.audience !== 'customer' || field.label.en.trim() === '') return []
    if (hasOptions(field.type) && !field.options.some(({ label }) => label.en.trim() !== '')) return []
    const { required = false, editableByCustomer = true, ...body } = fieldFrom(field, keys[nth] ?? '')
    return [{ ...body, required, editableByCustomer }]
  })
}
