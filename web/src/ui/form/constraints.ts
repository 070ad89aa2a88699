import type { FieldError } from '../../lib/api/problem.ts'

const plain = ['required', 'minLength', 'maxLength', 'format', 'pattern', 'enum', 'reference'] as const
type PlainWord = (typeof plain)[number] | 'invalid' | 'duplicate' | 'number' | 'whole' | 'email' | 'url' | 'date'

/** What is wrong with a field, and the numbers that belong to it: a key of `common:field`. */
export type Fault =
  | { readonly word: PlainWord }
  | {
      readonly word: 'atLeastCharacters' | 'atMostCharacters' | 'atLeastEntries' | 'atMostEntries'
      readonly count: number
    }
  | { readonly word: 'minimum' | 'maximum'; readonly limit: number }
  | { readonly word: 'between'; readonly min: number; readonly max: number }

/** As much of an input, a text area or a select as its constraints are read from. */
export interface Control {
  readonly value: string
  readonly required: boolean
  readonly type: string
  readonly min?: string
  readonly max?: string
  readonly step?: string
  readonly minLength?: number
  readonly validity: Pick<ValidityState, 'badInput' | 'typeMismatch' | 'rangeUnderflow' | 'rangeOverflow'>
}

const typed: Readonly<Record<string, PlainWord>> = { number: 'number', email: 'email', url: 'url' }

/** The browser knows what is wrong; what it would say in its own bubble and language, we say at the field. */
export const faultOf = (control: Control): Fault | undefined => {
  const { validity } = control
  const text = control.value.trim()
  if (validity.badInput || validity.typeMismatch) return { word: typed[control.type] ?? 'invalid' }
  if (text === '') return control.required ? { word: 'required' } : undefined
  if (validity.rangeUnderflow || validity.rangeOverflow) return rangeOf(control)
  if (control.type === 'number' && control.step !== 'any' && !Number.isInteger(Number(text))) return { word: 'whole' }
  const least = control.minLength ?? -1
  return [...text].length < least ? { word: 'atLeastCharacters', count: least } : undefined
}

const rangeOf = ({ type, min = '', max = '' }: Control): Fault => {
  if (type !== 'number') return { word: 'date' }
  if (min !== '' && max !== '') return { word: 'between', min: Number(min), max: Number(max) }
  return min === '' ? { word: 'maximum', limit: Number(max) } : { word: 'minimum', limit: Number(min) }
}

const counted = {
  minLength: 'atLeastCharacters',
  maxLength: 'atMostCharacters',
  minItems: 'atLeastEntries',
  maxItems: 'atMostEntries',
} as const
const isCounted = (code: string): code is keyof typeof counted => Object.hasOwn(counted, code)

/** The same of what the server has refused: `code` is a keyword of JSON Schema, `limit` its number. */
export const faultTold = ({ code, limit }: FieldError): Fault => {
  const isEmpty = limit === 1 && (code === 'minLength' || code === 'minItems')
  if (isEmpty) return { word: 'required' }
  if (limit !== undefined && isCounted(code)) return { word: counted[code], count: limit }
  if (limit !== undefined && (code === 'minimum' || code === 'maximum')) return { word: code, limit }
  return { word: plain.find((one) => one === code) ?? 'invalid' }
}
