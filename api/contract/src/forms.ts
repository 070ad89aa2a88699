import { type Static, Type } from 'typebox'
import { body, nullable, Reference, Version, visible } from './common.ts'

export const fieldTypes = ['text', 'multiline', 'number', 'choice', 'multi_choice', 'date', 'checkbox'] as const
export const FieldType = Type.Enum(fieldTypes, {
  title: 'FieldType',
  description:
    'text: one line. multiline: several. number: a JSON number. choice: the value of one option. multi_choice: an ' +
    'array of them, each once. date: 2026-11-20. checkbox: true or false; a required one has to be true.',
})
export type FieldType = Static<typeof FieldType>

/** Longest answers that a form may ask for, in characters; a field may ask for less. */
export const longestAnswer = { text: 1_000, multiline: 10_000 } as const

/** In English, and in Arabic where somebody has written it. */
const words = (title: string, maxLength: number, example: string) => {
  const text = Type.String({ minLength: 1, maxLength, ...visible })
  return Type.Object(
    { en: text, ar: Type.Optional(text) },
    { title, additionalProperties: false, examples: [{ en: example, ar: 'نص' }] },
  )
}
const Label = words('Label', 200, 'Asset tag')
export type Words = Static<typeof Label>

/** How a field and its answers are called, for good: `asset_tag`. */
export const fieldKeyPattern = '^[a-z][a-z0-9_-]{0,49}$'
const FieldKey = Type.String({
  pattern: fieldKeyPattern,
  'x-expected': 'must be small letters, digits, _ and -, a letter first, 50 at most',
  maxLength: 50,
  description: 'A key is never used again for another type.',
  examples: ['asset_tag'],
})

const FieldOption = Type.Object(
  {
    value: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '^\\S(.*\\S)?$',
      'x-expected': 'must neither begin nor end with a space',
      examples: ['laptop'],
    }),
    label: Label,
  },
  { title: 'FieldOption', additionalProperties: false },
)
export type FieldOption = Static<typeof FieldOption>

const bound = Type.Number({ minimum: -1e15, maximum: 1e15 })
const asked = {
  key: FieldKey,
  label: Label,
  help: Type.Optional(words('HelpText', 500, 'It stands on the sticker below.')),
  type: FieldType,
  options: Type.Optional(
    Type.Array(FieldOption, {
      minItems: 1,
      maxItems: 100,
      description: 'Of choice and multi_choice, and only of them.',
    }),
  ),
  min: Type.Optional(Type.Number({ ...bound, description: 'Of number.', examples: [1] })),
  max: Type.Optional(Type.Number({ ...bound, description: 'Of number.', examples: [100] })),
  maxLength: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: longestAnswer.multiline,
      description: 'Of text and multiline, in characters.',
    }),
  ),
}

const example = {
  key: 'asset_tag',
  label: { en: 'Asset tag', ar: 'رقم الجهاز' },
  type: 'text',
  required: true,
  maxLength: 20,
}

/** One question, as an administrator writes it. */
export const FieldBody = body(
  {
    ...asked,
    required: Type.Optional(Type.Boolean({ description: 'False unless said.' })),
    visibleToCustomer: Type.Optional(
      Type.Boolean({
        description:
          'True unless said. False: internal; a customer is neither asked nor told, and never sees an answer.',
      }),
    ),
    editableByCustomer: Type.Optional(
      Type.Boolean({
        description: 'He answers it himself. As visibleToCustomer, unless said; an internal one never is.',
      }),
    ),
  },
  { title: 'FieldBody', examples: [{ ...example, visibleToCustomer: true, editableByCustomer: true }] },
)
export type FieldBody = Static<typeof FieldBody>

export const FormBody = body(
  {
    fields: Type.Array(FieldBody, { minItems: 1, maxItems: 50, description: 'In the order in which they are asked.' }),
  },
  { title: 'FormBody' },
)
export type FormBody = Static<typeof FormBody>

export const FormField = Type.Object(
  {
    ...asked,
    required: Type.Boolean(),
    editableByCustomer: Type.Boolean({ description: 'False: staff answer it, once the ticket is there.' }),
    visibleToCustomer: Type.Optional(Type.Boolean({ description: 'Told to staff only.' })),
  },
  { title: 'FormField', examples: [{ ...example, editableByCustomer: true }] },
)
export type FormField = Static<typeof FormField>

/** A customer's holds the fields that he may see. */
export const Form = Type.Object({ version: Version, fields: Type.Array(FormField) }, { title: 'Form' })
export type Form = Static<typeof Form>

export const FieldValue = Type.Union(
  [
    Type.String({ maxLength: longestAnswer.multiline }),
    Type.Number(),
    Type.Boolean(),
    Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 }),
  ],
  { title: 'FieldValue', examples: ['LAP-0042'] },
)
export type FieldValue = Static<typeof FieldValue>

/** Answers by the key of their field. Null is no answer: it empties what was there. */
export const FieldValues = Type.Record(Type.String({ pattern: fieldKeyPattern }), nullable(FieldValue), {
  title: 'FieldValues',
  additionalProperties: false,
  maxProperties: 50,
  description: 'Answers to the form of the service, by key. Null empties one.',
  examples: [{ asset_tag: 'LAP-0042' }],
})
export type FieldValues = Static<typeof FieldValues>

/** A question of the form under which the ticket was opened, and its answer. */
export const TicketField = Type.Object(
  {
    ...asked,
    required: Type.Boolean(),
    editableByCustomer: Type.Boolean(),
    value: nullable(FieldValue),
    internal: Type.Optional(Type.Boolean({ description: 'Told to staff only.' })),
    service: Type.Optional(
      Type.Object(Reference.properties, {
        description: 'Of an answer that is left from a service which the ticket had before.',
      }),
    ),
  },
  { title: 'TicketField', examples: [{ ...example, editableByCustomer: true, value: 'LAP-0042' }] },
)
export type TicketField = Static<typeof TicketField>
