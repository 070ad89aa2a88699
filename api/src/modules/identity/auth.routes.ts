import { LoginBody, Session, SessionUser } from '@atum-desk/contract/auth'
import cookie from '@fastify/cookie'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../platform/errors.ts'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Caller } from './caller.ts'
import type { Identity } from './identity.service.ts'
import { nothing } from './nothing.ts'
import { accessTokenSeconds, type Issued } from './sessions.service.ts'

const cookieName = 'atum_refresh'
/** No other route gets it, and no script and no other site can make use of it (SEC-1). */
const cookieScope = { path: '/api/auth', httpOnly: true, sameSite: 'strict' } as const

export type AuthOptions = Readonly<{ /** Cookies are for TLS only. */ secure: boolean }>

export const callerOf = ({ hostname, ip, headers, id }: FastifyRequest): Caller => ({
  host: hostname,
  address: ip,
  userAgent: headers['user-agent'] ?? null,
  requestId: id,
})

export function authRoutes({ signIn, sessions }: Identity, { secure }: AuthOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(cookie)
    const answer = (reply: FastifyReply, { claims, user, refreshToken, remainingSeconds }: Issued): Session => {
      reply.setCookie(cookieName, refreshToken, { ...cookieScope, secure, maxAge: remainingSeconds })
      return { accessToken: app.jwt.sign(claims), expiresInSeconds: accessTokenSeconds, user }
    }
    const issued = { 200: Session, ...problemResponses }

    app.post(
      '/auth/login',
      {
        config: { public: 'nobody is known yet', limits: ['signInByAddress', 'signInByAccount'] },
        schema: { summary: 'Sign in', body: LoginBody, response: issued },
      },
      async (request, reply) => answer(reply, await signIn(callerOf(request), request.body)),
    )

    app.post(
      '/auth/refresh',
      {
        config: { public: 'known by the cookie: the access token may have expired' },
        schema: { summary: 'A new access token and cookie for the cookie, which is good once', response: issued },
      },
      async (request, reply) => answer(reply, await sessions.refresh(callerOf(request), refreshTokenOf(request))),
    )

    app.post(
      '/auth/logout',
      {
        config: { public: 'known by the cookie, and without one there is nothing to end' },
        schema: {
          summary: 'Sign out',
          response: { 204: nothing('Nobody is signed in.'), ...problemResponses },
        },
      },
      async (request, reply) => {
        const refreshToken = request.cookies[cookieName]
        if (refreshToken !== undefined) await sessions.signOut(callerOf(request), refreshToken)
        return reply
          .clearCookie(cookieName, { ...cookieScope, secure })
          .code(204)
          .send(undefined)
      },
    )

    app.get(
      '/me',
      {
        config: { signedIn: 'everybody may know who he is' },
        schema: { summary: 'Who is signed in', response: { 200: SessionUser, ...problemResponses } },
      },
      (request) => sessions.me(contextOf(request)),
    )
  }
}

function refreshTokenOf({ cookies }: FastifyRequest): string {
  const token = cookies[cookieName]
  if (token === undefined) throw new AppError('unauthenticated', { detail: 'There is no session to refresh.' })
  return token
}
