import type { FieldBody, FieldOption, Words } from '@atum-desk/contract/forms'
import { type FieldForm, hasLength, hasOptions, type OptionForm, type WordsForm } from './field-form.ts'

const wordsFrom = ({ en, ar }: WordsForm): Words => ({ en: en.trim(), ...(ar.trim() !== '' && { ar: ar.trim() }) })

const optionFrom = ({ value, label }: OptionForm): FieldOption => ({
  value: value === '' ? label.en.trim().slice(0, 100).trim() : value,
  label: wordsFrom(label),
})

/** What belongs to another type of field is left out: it comes back with the type, as long as the form is open. */
export const fieldFrom = (form: FieldForm, key: string): FieldBody => ({
  key,
  label: wordsFrom(form.label),
  ...(form.help.en.trim() !== '' && { help: wordsFrom(form.help) }),
  type: form.type,
  required: form.required,
  visibleToCustomer: form.audience !== 'internal',
  editableByCustomer: form.audience === 'customer',
  ...(hasOptions(form.type) && { options: form.options.map(optionFrom) }),
  ...(hasLength(form.type) && form.maxLength !== null && { maxLength: form.maxLength }),
  ...(form.type === 'number' && form.min !== null && { min: form.min }),
  ...(form.type === 'number' && form.max !== null && { max: form.max }),
})
