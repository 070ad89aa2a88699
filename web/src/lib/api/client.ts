import { type ApiFailure, failureFrom } from './problem.ts'
import { accessToken, renew } from './session.ts'

const json = 'application/json'

const withToken = (path: string, init: RequestInit, token: string | null) =>
  fetch(path, {
    ...init,
    headers: { accept: json, ...init.headers, ...(token && { authorization: `Bearer ${token}` }) },
  })

/** With the token of the session; once more with a new one after a 401. */
const authorized = async (path: string, init: RequestInit): Promise<Response> => {
  const token = accessToken()
  const response = await withToken(path, init, token)
  if (response.status !== 401) return response
  await renew(token)
  return withToken(path, init, accessToken())
}

const failed = async (response: Response): Promise<ApiFailure> =>
  failureFrom(response.status, await response.json().catch(() => null))

const send = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
  const response = await authorized(path, init)
  if (!response.ok) throw await failed(response)
  const body: unknown = await response.json()
  // The contract types it and the server's response schema keeps it: checking it again here would be a second truth.
  return body as Answer
}

const write = <Answer>(method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  send<Answer>(path, { method, headers: { ...headers, 'content-type': json }, body: JSON.stringify(body) })

export const get = <Answer>(path: string, signal: AbortSignal): Promise<Answer> => send(path, { signal })

interface PostOptions {
  /** Sent as `Idempotency-Key`: the same key and body never make a second one (TKT-8). */
  readonly idempotencyKey?: string
}

export const post = <Body, Answer>(path: string, body: Body, { idempotencyKey }: PostOptions = {}): Promise<Answer> =>
  write('POST', path, body, idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey })

export const patch = <Body, Answer>(path: string, body: Body): Promise<Answer> => write('PATCH', path, body)

export const put = <Body, Answer>(path: string, body: Body): Promise<Answer> => write('PUT', path, body)

/** One file, as the multipart field `file`, in place of the one that is there. */
export const putFile = <Answer>(path: string, file: File): Promise<Answer> => {
  const body = new FormData()
  body.set('file', file)
  return send(path, { method: 'PUT', body })
}

/** Answers what is left in its place: what was removed, or what holds without it. */
export const del = <Answer>(path: string): Promise<Answer> => send(path, { method: 'DELETE' })

/** The bytes of a file: a plain link could not carry the token. */
export const getBlob = async (path: string): Promise<Blob> => {
  const response = await authorized(path, { headers: { accept: '*/*' } })
  if (!response.ok) throw await failed(response)
  return response.blob()
}

/** An answer that goes on, as it comes. Begins with a fresh token where the old one was refused. */
export const getStream = async (
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> => {
  const response = await authorized(path, { headers: { accept: 'text/event-stream', ...headers }, signal })
  if (!response.ok || response.body === null) throw await failed(response)
  return response.body
}
