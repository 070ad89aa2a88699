import type { FieldType, FormField, Words } from '@atum-desk/contract/forms'

export const fieldTypes = [
  'text',
  'multiline',
  'number',
  'choice',
  'multi_choice',
  'date',
  'checkbox',
] as const satisfies readonly FieldType[]

/** Who answers: he himself, or staff with or without his seeing it. */
export const fieldAudiences = ['customer', 'staff', 'internal'] as const
export type FieldAudience = (typeof fieldAudiences)[number]

export interface WordsForm {
  readonly en: string
  readonly ar: string
}

export interface OptionForm {
  /** Kept once it is stored: answers name it. `''`: made of the label. */
  readonly value: string
  readonly label: WordsForm
}

/** A question while it is being written. */
export interface FieldForm {
  /** Tells it from the others while the form is open. */
  readonly uid: string
  readonly key: string
  /** It has been asked under this key: neither that nor its type can be another any more. */
  readonly isStored: boolean
  readonly type: FieldType
  readonly label: WordsForm
  readonly help: WordsForm
  readonly required: boolean
  readonly audience: FieldAudience
  readonly options: readonly OptionForm[]
  readonly min: number | null
  readonly max: number | null
  readonly maxLength: number | null
}

const noWords: WordsForm = { en: '', ar: '' }
export const newOption: OptionForm = { value: '', label: noWords }

export const newField: FieldForm = {
  uid: '',
  key: '',
  isStored: false,
  type: 'text',
  label: noWords,
  help: noWords,
  required: false,
  audience: 'customer',
  options: [],
  min: null,
  max: null,
  maxLength: null,
}

export const hasOptions = (type: FieldType): boolean => type === 'choice' || type === 'multi_choice'
export const hasLength = (type: FieldType): boolean => type === 'text' || type === 'multiline'

const wordsOf = (words: Words | undefined): WordsForm => ({ en: words?.en ?? '', ar: words?.ar ?? '' })

const audienceOf = ({ editableByCustomer, visibleToCustomer = true }: FormField): FieldAudience => {
  if (!visibleToCustomer) return 'internal'
  return editableByCustomer ? 'customer' : 'staff'
}

export const fieldFormOf = (field: FormField): FieldForm => ({
  uid: field.key,
  key: field.key,
  isStored: true,
  type: field.type,
  label: wordsOf(field.label),
  help: wordsOf(field.help),
  required: field.required,
  audience: audienceOf(field),
  options: (field.options ?? []).map(({ value, label }) => ({ value, label: wordsOf(label) })),
  min: field.min ?? null,
  max: field.max ?? null,
  maxLength: field.maxLength ?? null,
})

/** A new one among these: a key has no space, so its uid is nobody’s. */
export const anotherField = (fields: readonly FieldForm[]): FieldForm => {
  const numbers = fields.map(({ uid }) => Number(/^new (\d+)$/.exec(uid)?.[1] ?? 0))
  return { ...newField, uid: `new ${Math.max(0, ...numbers) + 1}` }
}
