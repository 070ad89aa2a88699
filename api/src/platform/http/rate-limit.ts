import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/** What is counted, per minute, and for whom. `address` counts before the caller is known, `account` once he is. */
export type RateLimits = Readonly<Record<LimitName, number>>
type LimitName = 'signInByAddress' | 'signInByAccount' | 'ticketsByAddress' | 'ticketsByAccount'

/** SEC-3. An office behind one address signs in within a minute of nine o'clock; a person does not type that fast. */
export const defaultRateLimits: RateLimits = {
  signInByAddress: 120,
  signInByAccount: 20,
  ticketsByAddress: 600,
  ticketsByAccount: 120,
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which counters a call of this route moves. */
    limits?: readonly LimitName[]
  }
}

/** Whose counter a request moves; null: it names nobody, and is refused for that. */
const keys = {
  signInByAddress: (request) => request.ip,
  signInByAccount: (request) => accountOf(request),
  ticketsByAddress: (request) => request.ip,
  ticketsByAccount: (request) => request.ctx?.actor.userId ?? null,
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
