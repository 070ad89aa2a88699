import type { Problem, ProblemCode } from '@atum-desk/contract/problem'

export type FailureCode = ProblemCode | 'unreachable'

/** What is wrong with one field of what was sent: `path` is a JSON Pointer, `code` a keyword of JSON Schema. */
export type FieldError = NonNullable<Problem['errors']>[number]

interface FailureDetails {
  readonly requestId?: string | null
  readonly errors?: readonly FieldError[]
  /** Seconds to wait before trying again. */
  readonly retryAfter?: number | null
  readonly currentVersion?: number | null
}

/** Every way in which a call can fail, for a screen: a code that the catalogs know, and an id to quote to support. */
export class ApiFailure extends Error {
  readonly code: FailureCode
  readonly requestId: string | null
  readonly errors: readonly FieldError[]
  readonly retryAfter: number | null
  readonly currentVersion: number | null

  constructor(code: FailureCode, details: FailureDetails = {}) {
    super(code)
    this.name = 'ApiFailure'
    this.code = code
    this.requestId = details.requestId ?? null
    this.errors = details.errors ?? []
    this.retryAfter = details.retryAfter ?? null
    this.currentVersion = details.currentVersion ?? null
  }

  /** The keyword that the field at this path failed: `failure.at('/title')`. */
  at(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.code
  }
}

// Only types come from the contract: values bring typebox along (2.4 KB gzip with three schemas, more with each).
// A code that is missing here does not compile.
const codes = {
  malformed: true,
  'validation-failed': true,
  unauthenticated: true,
  'invalid-credentials': true,
  forbidden: true,
  'not-found': true,
  'version-conflict': true,
  'transition-refused': true,
  duplicate: true,
  'already-taken': true,
  'ticket-merged': true,
  'open-children': true,
  'link-refused': true,
  'branding-refused': true,
  'in-use': true,
  'body-too-large': true,
  'unsupported-media-type': true,
  'range-not-satisfiable': true,
  'ticket-final': true,
  'reopen-window-over': true,
  'fields-required': true,
  'invalid-reference': true,
  'invalid-token': true,
  'last-administrator': true,
  'account-locked': true,
  'rate-limited': true,
  internal: true,
  unavailable: true,
} satisfies Record<ProblemCode, true>

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && Object.hasOwn(codes, String(body.code))

/** A proxy answers in its own words; its status is all that can be believed. */
export const failureFrom = (status: number, body: unknown): ApiFailure => {
  if (isProblem(body))
    return new ApiFailure(body.code, {
      requestId: body.requestId,
      errors: body.errors ?? [],
      retryAfter: body.retryAfterSeconds ?? null,
      currentVersion: body.currentVersion ?? null,
    })
  if (status === 401) return new ApiFailure('unauthenticated')
  return new ApiFailure(status === 502 || status === 503 || status === 504 ? 'unavailable' : 'internal')
}

export const asFailure = (error: unknown): ApiFailure =>
  error instanceof ApiFailure ? error : new ApiFailure('unreachable')
