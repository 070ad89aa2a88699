import { asFailure } from '../../../../lib/api/problem.ts'

/** Not there, which trying again does not change. An address that can be no ticket’s is refused as malformed. */
export const isMissing = (error: unknown): boolean => ['not-found', 'validation-failed'].includes(asFailure(error).code)
