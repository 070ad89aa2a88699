import type { Problem, ProblemCode } from '@atum-desk/contract/problem'

/** What a problem may tell beyond its code: the optional members of the contract's Problem, and the words. */
export type ProblemDetails = Pick<Problem, 'detail'> &
  Partial<
    Pick<
      Problem,
      'errors' | 'currentVersion' | 'holder' | 'possibleActions' | 'mergedInto' | 'openChildren' | 'retryAfterSeconds'
    >
  >

/**
 * The one error that domain, services and stores throw. It knows no HTTP: platform/http/problem-handler.ts turns the
 * code into a status and a body.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ProblemCode
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails, options?: ErrorOptions) {
    super(details.detail, options)
    this.code = code
    this.details = details
  }
}

/** A member of the body that is well formed and still wrong: `/password`, `too-common`, in words. */
export function invalid(path: string, code: string, message: string): AppError {
  return new AppError('validation-failed', { detail: `${path} ${message}`, errors: [{ path, code, message }] })
}

/** A member that refers to something which is not there, or not for this: 422, as the body itself is well formed. */
export function invalidReference(path: string, message: string): AppError {
  const errors = [{ path, code: 'reference', message }]
  return new AppError('invalid-reference', { detail: `${path} ${message}`, errors })
}

/** TKT-5. A writer who names no version relies on the state itself to guard his change. Throws `version-conflict`. */
export function expectVersion(current: { version: number }, seen: number | undefined): void {
  if (seen === undefined || seen === current.version) return
  const detail = `You saw version ${seen}; it is at ${current.version} now.`
  throw new AppError('version-conflict', { detail, currentVersion: current.version })
}
