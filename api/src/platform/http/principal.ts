import jwt from '@fastify/jwt'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Claims, Context, Principal } from '../access/context.ts'
import type { Clock } from '../clock.ts'
import { AppError } from '../errors.ts'

type FindPrincipal = (claims: Claims, requestId: string) => Promise<Principal | null>

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Claims
    user: Claims
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null on public routes; everywhere else take it by contextOf. */
    ctx: Context | null
  }
}

type Options = Readonly<{ jwtSecret: string; clock: Clock; findPrincipal: FindPrincipal }>

/** Settles who is asking, before the body is even read. */
export async function identifyCallers(app: FastifyInstance, { jwtSecret, clock, findPrincipal }: Options) {
  // The expiry is compared below with our own clock, which the tests can move.
  const verify = { algorithms: ['HS256' as const], ignoreExpiration: true }
  await app.register(jwt, { secret: jwtSecret, sign: { algorithm: 'HS256' }, verify })
  app.decorateRequest('ctx', null)
  app.addHook('onRequest', async (request) => {
    if (request.is404 || request.routeOptions.config.public !== undefined) return
    const claims = await claimsOf(request)
    const now = clock.now()
    if (claims.exp * 1000 <= now.epochMilliseconds) throw refused('The access token has expired.')
    const principal = await findPrincipal(claims, request.id)
    if (principal === null) throw refused('This session is over.')
    request.ctx = { ...principal, requestId: request.id, address: request.ip, now }
  })
}

const refused = (detail: string, cause?: unknown) => new AppError('unauthenticated', { detail }, { cause })

async function claimsOf(request: FastifyRequest): Promise<Claims> {
  try {
    return await request.jwtVerify()
  } catch (cause) {
    throw refused('A valid access token is needed.', cause)
  }
}

export function contextOf(request: FastifyRequest): Context {
  if (request.ctx === null) throw refused('A valid access token is needed.')
  return request.ctx
}
