import type { ApiFailure } from '../../../lib/api/problem.ts'

const known = ['required', 'minLength', 'maxLength', 'format', 'pattern', 'enum'] as const

/** A key of `common:field`. */
type FieldWord = (typeof known)[number] | 'invalid' | 'duplicate'

export interface WrongField {
  /** As react-hook-form names it: `shifts.0.start`. */
  readonly path: string
  readonly word: FieldWord
}

const wordOf = (code: string): FieldWord => known.find((one) => one === code) ?? 'invalid'

/** Which fields of the form the server means: `/shifts/0/start` of the body is `shifts.0.start`. */
export const wrongFields = (failure: ApiFailure, names: readonly string[], taken?: string): WrongField[] => {
  if (failure.code === 'duplicate' && taken !== undefined) return [{ path: taken, word: 'duplicate' }]
  return failure.errors
    .map(({ path, code }) => ({ path: path.slice(1).replaceAll('/', '.'), word: wordOf(code) }))
    .filter(({ path }) => names.includes(path.split('.')[0] ?? ''))
}
