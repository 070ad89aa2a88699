import { type FieldForm, hasOptions } from './field-form.ts'

export type FieldFault = 'label' | 'options' | 'optionLabel' | 'optionTwice' | 'bounds'

const isBlank = (text: string) => text.trim() === ''

/** What the server would refuse of one question, without asking it. */
export const faultOfField = ({ type, label, options, min, max }: FieldForm): FieldFault | undefined => {
  if (isBlank(label.en)) return 'label'
  if (type === 'number' && min !== null && max !== null && min > max) return 'bounds'
  if (!hasOptions(type)) return undefined
  if (options.length === 0) return 'options'
  if (options.some((option) => isBlank(option.label.en))) return 'optionLabel'
  const values = options.map((option) => (option.value === '' ? option.label.en.trim() : option.value))
  return new Set(values).size < values.length ? 'optionTwice' : undefined
}
