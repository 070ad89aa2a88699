import { type Problem, type ProblemCode, problems } from '@atum-desk/contract/problem'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

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

function invalid(failures: NonNullable<FastifyError['validation']>, cause: FastifyError): AppError {
  const errors = failures.slice(0, maxErrors).map(({ instancePath, keyword, params, message = 'is not valid' }) => {
    const member = params.missingProperty ?? params.additionalProperty
    const path = member === undefined ? instancePath : `${instancePath}/${escapePointer(String(member))}`
    return { path, code: keyword, message }
  })
  return new AppError('validation-failed', { detail: cause.message, errors }, { cause })
}

/** RFC 6901 §3. */
function escapePointer(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1')
}
