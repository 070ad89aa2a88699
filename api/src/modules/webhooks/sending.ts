import type { Temporal } from 'temporal-polyfill'
import type { OutboundAnswer, OutboundRequest, Post } from '../../platform/outbound/post.ts'
import { DeliveryFailure, type Exchange } from '../deliveries/index.ts'
import { retryAfterSeconds } from './domain/retry-after.ts'

/** Longer than that nobody is left alone because he asks for it: 6 h. */
const longestWait = 6 * 3600
const keptHeaders = 2048

type Try = Readonly<{
  now: Temporal.Instant
  signal: AbortSignal
  /** There will be no other: whoever tests wants to know how it went. */
  only: boolean
}>

/** One try. Throws DeliveryFailure, with what was said on both sides as far as it came. */
export async function sendOnce(post: Post, request: OutboundRequest, { now, signal, only }: Try): Promise<Exchange> {
  const asked = { request: linesOf(Object.entries(request.headers)) }
  const heard = await post(request, signal).catch((cause: unknown) => {
    throw new DeliveryFailure(wordsOf(cause), { permanent: only, exchange: asked, cause })
  })
  const answer = { ...heard, headers: withoutPath(heard.headers, request.url) }
  const { status, headers } = answer
  const exchange = { ...asked, status, response: responseOf(answer) }
  if (status >= 200 && status < 300) return exchange
  const asksToWait = status === 429 || status === 503
  throw new DeliveryFailure(refusalOf(answer), {
    exchange,
    permanent: only || status === 410,
    retryAfterSeconds: asksToWait ? retryAfterSeconds(headers.get('retry-after'), now, longestWait) : 0,
  })
}

/** Whoever sends us from http to https says the whole URL again, which may be a key. */
function withoutPath(headers: OutboundAnswer['headers'], base: string): OutboundAnswer['headers'] {
  const location = headers.get('location')
  if (location === undefined) return headers
  return new Map([...headers, ['location', URL.canParse(location, base) ? new URL(location, base).origin : 'nowhere']])
}

const linesOf = (headers: Iterable<readonly [string, string]>): string =>
  [...headers].map(([name, value]) => `${name}: ${value}`).join('\n')

/** PostgreSQL's text holds no U+0000. */
const responseOf = ({ status, headers, body }: OutboundAnswer): string =>
  `HTTP ${status}\n${linesOf(headers).slice(0, keptHeaders)}\n\n${body}`.replaceAll('\0', '\uFFFD')

function refusalOf({ status, headers }: OutboundAnswer): string {
  if (status < 300 || status > 399) return `It answered ${status}.`
  const where = headers.get('location')?.slice(0, 200) ?? 'nowhere'
  return `It answered ${status}, a redirect to ${where}: redirects are not followed.`
}

/** Of several addresses that all failed, Node gathers the errors under no words of its own. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ')
  const words = error instanceof Error ? error.message : String(error)
  return words.replace(/\p{Cc}+/gu, ' ').slice(0, 500)
}
