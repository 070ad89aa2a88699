import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/** What is counted, per minute, and for whom. `address` counts before the caller is known, `account` once he is. */
export type RateLimits = Readonly<Record<LimitName, number>>
type LimitName =
  | 'signInByAddress'
  | 'signInByAccount'
  | 'ticketsByAddress'
  | 'ticketsByAccount'
  | 'uploadsByAccount'
  | 'draftsByAccount'
  | 'searchesByAccount'
  | 'mailTestsByAccount'
  | 'webhookTestsByAccount'

/** SEC-3. An office behind one address signs in within a minute of nine o'clock; a person does not type that fast. */
export const defaultRateLimits: RateLimits = {
  signInByAddress: 120,
  signInByAccount: 20,
  ticketsByAddress: 600,
  ticketsByAccount: 120,
  uploadsByAccount: 240,
  draftsByAccount: 240,
  searchesByAccount: 240,
  mailTestsByAccount: 30,
  webhookTestsByAccount: 30,
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which counters a call of this route moves. */
    limits?: readonly LimitName[]
  }
}

/** Whose counter a request moves; null: it names nobody, and is refused for that. */
const keys = {
  signInByAddress: ({ ip }) => networkOf(ip),
  signInByAccount: (request) => accountOf(request),
  ticketsByAddress: ({ ip }) => networkOf(ip),
  ticketsByAccount: (request) => request.ctx?.actor.userId ?? null,
  uploadsByAccount: (request) => request.ctx?.actor.userId ?? null,
  draftsByAccount: (request) => request.ctx?.actor.userId ?? null,
  searchesByAccount: (request) => request.ctx?.actor.userId ?? null,
  mailTestsByAccount: (request) => request.ctx?.actor.userId ?? null,
  webhookTestsByAccount: (request) => request.ctx?.actor.userId ?? null,
} as const satisfies Record<LimitName, (request: FastifyRequest) => string | null>

const isByAddress = (name: LimitName) => name.endsWith('ByAddress')

/** Comes before the routes. What is over its limit gets 429 before its password is hashed or its body stored. */
export async function limitRates(app: FastifyInstance, limits: RateLimits): Promise<void> {
  await app.register(rateLimit, { global: false })
  const counters = Object.fromEntries(
    Object.entries(limits).map(([name, max]) => {
      const keyGenerator = (request: FastifyRequest) => `${name} ${keys[name as LimitName](request)}`
      return [name, app.createRateLimit({ max, timeWindow: 60_000, keyGenerator })]
    }),
  )
  const count = async (request: FastifyRequest, names: readonly LimitName[]) => {
    for (const name of names) {
      if (keys[name](request) === null) continue
      const outcome = await counters[name]?.(request)
      if (outcome && !outcome.isAllowed && outcome.isExceeded) throw tooMany(outcome.ttlInSeconds)
    }
  }
  app.addHook('onRequest', (request) => count(request, (request.routeOptions.config.limits ?? []).filter(isByAddress)))
  app.addHook('preHandler', (request) =>
    count(
      request,
      (request.routeOptions.config.limits ?? []).filter((name) => !isByAddress(name)),
    ),
  )
}

function tooMany(seconds: number): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil(seconds))
  return new AppError('rate-limited', { detail: `Try again in ${retryAfterSeconds} s.`, retryAfterSeconds })
}

/** The same address at another helpdesk is another account. */
function accountOf({ body, hostname }: FastifyRequest): string | null {
  const isNamed = typeof body === 'object' && body !== null && 'email' in body
  return isNamed ? `${String(body.email).trim().toLowerCase()} ${hostname}` : null
}

/**
 * An IPv6 customer is given 2^64 addresses, and could use each once: he is counted by what they have in common. An
 * IPv4 address that is written as IPv6 is its own.
 */
export function networkOf(ip: string): string {
  if (!ip.includes(':')) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail = ''] = ip.toLowerCase().replace(/%.*$/, '').split('::')
  const groups = (part: string) => part.split(':').filter((group) => group !== '')
  const zeros = ip.includes('::') ? 8 - groups(head).length - groups(tail).length : 0
  const all = [...groups(head), ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...groups(tail)]
  return `${all.slice(0, 4).join(':')}::/64`
}
