import type { LookupAddress } from 'node:dns'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { AllowedHosts } from './allowed-hosts.ts'
import { type Resolve, reachableAddresses, resolveAsTheBox } from './resolve.ts'
import { hostOf } from './target.ts'

export type OutboundRequest = Readonly<{
  /** One to which target.ts has no objection. */
  url: string
  headers: Readonly<Record<string, string>>
  body: string
  /** PEM, trusted instead of the box's own authorities. */
  ca: string | null
  allowed: AllowedHosts
}>

/** Whatever its status: a redirect is not followed. */
export type OutboundAnswer = Readonly<{
  status: number
  headers: ReadonlyMap<string, string>
  /** Its beginning, as text. */
  body: string
}>

export type Post = (request: OutboundRequest, signal: AbortSignal) => Promise<OutboundAnswer>

/** Milliseconds for the whole, from the look-up to the answer's end; bytes of the answer that are read, and kept. */
const defaultLimits = { wholeMs: 10_000, readBytes: 64 * 1024, keptBytes: 2 * 1024 }
type Limits = typeof defaultLimits

/**
 * Sends one request to a server that others have named, and that may be anything. The host is resolved once, and the
 * connection goes to an address that was looked at, under the host's own name in Host and SNI. Throws an Error whose
 * message is for whoever named the server.
 */
export function createPost({
  resolve = resolveAsTheBox,
  limits,
}: {
  resolve?: Resolve
  limits?: Partial<Limits>
} = {}): Post {
  const all = { ...defaultLimits, ...limits }
  return async (request, signal) => {
    const late = AbortSignal.timeout(all.wholeMs)
    const until = AbortSignal.any([signal, late])
    try {
      const host = hostOf(new URL(request.url))
      const addresses = await unless(until, reachableAddresses(host, { allowed: request.allowed, resolve }))
      return await unless(until, exchange(request, { host, addresses, until, limits: all }))
    } catch (error) {
      if (late.aborted) throw new Error(`no complete answer within ${all.wholeMs / 1000} s`, { cause: error })
      throw error
    }
  }
}

/** A look-up cannot be called off, and of an exchange Node may never tell the end; nobody has to wait for them, though. */
function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort, { once: true })
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort))
}

type Connection = Readonly<{ host: string; addresses: LookupAddress[]; until: AbortSignal; limits: Limits }>

async function exchange(
  { url, headers, body, ca }: OutboundRequest,
  { host, addresses, until, limits }: Connection,
): Promise<OutboundAnswer> {
  const { promise: answered, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const { protocol } = new URL(url)
  const shared = { method: 'POST', headers, agent: false, lookup: pinnedTo(addresses), signal: until }
  const trust = ca === null ? {} : { ca }
  const request =
    protocol === 'https:'
      ? https.request(url, { ...shared, ...trust, servername: isIP(host) === 0 ? host : '', rejectUnauthorized: true })
      : http.request(url, shared)
  request.on('response', resolve)
  request.on('error', reject) // for as long as it lives: what comes after the answer is nobody's any more
  request.on('upgrade', (_answer, socket) => {
    socket.destroy() // Node has handed it over: it dies with the request no longer
    reject(new Error('it answered 101 and left HTTP'))
  })
  request.on('close', () => reject(new Error('the connection was closed without an answer')))
  request.end(body)
  try {
    return await read(await answered, limits)
  } finally {
    request.destroy()
  }
}

/** Answers every look-up with what was looked at. */
const pinnedTo =
  (addresses: LookupAddress[]): LookupFunction =>
  (_host, options, done) => {
    const [first] = addresses
    if (options.all === true) done(null, addresses)
    else if (first !== undefined) done(null, first.address, first.family)
  }

/** To its end or its limit, whichever comes first: of more than that nothing is read. */
async function read(answer: IncomingMessage, { readBytes, keptBytes }: Limits): Promise<OutboundAnswer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    if (length < keptBytes) chunks.push(chunk)
    length += chunk.length
    if (length >= readBytes) break
  }
  const headers = Object.entries(answer.headers).map(([name, value = '']) => [name, [value].flat().join(', ')] as const)
  const body = Buffer.concat(chunks).subarray(0, keptBytes).toString('utf8')
  return { status: answer.statusCode ?? 0, headers: new Map(headers), body }
}
