import type { ApiFailure, FieldError } from '../../../lib/api/problem.ts'
import { type Fault, faultTold } from '../../../ui/form/constraints.ts'

export interface WrongField {
  /** As react-hook-form names it: `shifts.0.start`. */
  readonly path: string
  readonly fault: Fault
  readonly error?: FieldError
}

/** Which fields of the form the server means: `/shifts/0/start` of the body is `shifts.0.start`. */
export const wrongFields = (failure: ApiFailure, names: readonly string[], taken?: string): WrongField[] => {
  if (failure.code === 'duplicate' && taken !== undefined) return [{ path: taken, fault: { word: 'duplicate' } }]
  return failure.errors
    .map((error) => ({ path: error.path.slice(1).replaceAll('/', '.'), fault: faultTold(error), error }))
    .filter(({ path }) => names.includes(path.split('.')[0] ?? ''))
}
