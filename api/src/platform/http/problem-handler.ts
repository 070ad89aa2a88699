import { type Problem, type ProblemCode, problems } from '@atum-desk/contract/problem'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import { type Failure, withoutUnionNoise } from './union-failures.ts'
import { wordsOf } from './validation-words.ts'

/** The only place where an error becomes an answer: RFC 9457 for our own errors, the router's and the parser's alike. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = toAppError(error)
    if (problems[known.code].status >= 500) request.log.error({ err: error }, known.message)
    return sendProblem(known, request, reply)
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(new AppError('not-found', { detail: 'There is nothing at this address.' }), request, reply),
  )
}

/** What the router itself refuses, before there is a route, or a hook of ours: an address that it cannot read. */
export function answerUnreadableAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(toAppError(error), request, reply.header('x-request-id', request.id))
}

function sendProblem(error: AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, title } = problems[error.code]
  const problem: Problem = {
    type: `https://atumdesk.local/problems/${error.code}`,
    title,
    status,
    instance: request.url.replace(/\?.*$/, ''), // a query may hold what somebody searched for
    code: error.code,
    requestId: request.id,
    ...error.details,
  }
  if (status === 401) reply.header('www-authenticate', 'Bearer') // RFC 9110 §11.6.1
  const { retryAfterSeconds } = error.details
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds)
  return reply.code(status).type('application/problem+json').send(problem)
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (isFastifyError(error)) {
    if (error.validation) return invalid(error.validation, error)
    const code = parserProblems[error.code] ?? (isClientError(error) ? 'malformed' : undefined)
    if (code) return new AppError(code, { detail: error.message }, { cause: error })
  }
  // What went wrong stays in the log: a client learns nothing of our insides.
  return new AppError('internal', { detail: 'Please report the request id.' }, { cause: error })
}

const parserProblems: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_REQ_FILE_TOO_LARGE: 'body-too-large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported-media-type',
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'code' in error
}

function isClientError({ statusCode = 500 }: FastifyError): boolean {
  return statusCode >= 400 && statusCode < 500
}

/** A body of 1 MB may break a schema 100,000 times; nobody reads more than the first few. */
const maxErrors = 20

/** A member's name may be as long as the body: as much of it as tells which one is meant. */
const maxMemberLength = 100

function invalid(failures: NonNullable<FastifyError['validation']>, cause: FastifyError): AppError {
  const told = withoutUnionNoise(failures).slice(0, maxErrors)
  const errors = told.map((failure) => ({
    path: pathOf(failure),
    code: failure.keyword,
    message: wordsOf(failure),
    ...limitOf(failure),
  }))
  const detail = told.map((failure) => `${nameOf(failure, cause.validationContext)} ${wordsOf(failure)}.`).join(' ')
  return new AppError('validation-failed', { detail, errors }, { cause })
}

function memberOf({ params }: Failure): string | undefined {
  const member = params.missingProperty ?? params.additionalProperty
  return member === undefined ? undefined : String(member).slice(0, maxMemberLength)
}

/** So that a client can say it in its own language. */
function limitOf({ params }: Failure): { limit?: number } {
  return typeof params.limit === 'number' ? { limit: params.limit } : {}
}

function pathOf(failure: Failure): string {
  const member = memberOf(failure)
  return member === undefined ? failure.instancePath : `${failure.instancePath}/${escapePointer(member)}`
}

/** `“colour”`, `items/0/at`, or where it is all of it that fails: `The body`. */
function nameOf(failure: Failure, context = 'request'): string {
  if (failure.keyword === 'additionalProperties') return `“${memberOf(failure)}”`
  return pathOf(failure).slice(1) || `The ${context}`
}

/** RFC 6901 §3. */
function escapePointer(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1')
}
