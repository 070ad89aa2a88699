import { ChangePasswordBody, ForgotBody, ResetBody, SessionUser } from '@atum-desk/contract/auth'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import { callerOf } from './auth.routes.ts'
import type { Identity } from './identity.service.ts'
import { nothing } from './nothing.ts'

const reason = 'who has forgotten his password cannot sign in'

type Needs = Pick<Identity, 'credentials' | 'ownPassword' | 'sessions'>

export function passwordRoutes({ credentials, ownPassword, sessions }: Needs): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/auth/password/forgot',
      {
        config: { public: reason, limits: ['signInByAddress', 'signInByAccount'] },
        schema: {
          summary: 'Ask for a link that sets a new password',
          body: ForgotBody,
          response: {
            202: nothing('If there is such an account, a message is on its way to it.'),
            ...problemResponses,
          },
        },
      },
      async (request, reply) => {
        await credentials.forgot(callerOf(request), request.body)
        return reply.code(202).send(undefined)
      },
    )

    app.post(
      '/auth/password/reset',
      {
        // By address alone: the body names no account, and its token cannot be guessed.
        config: { public: reason, limits: ['signInByAddress'] },
        schema: {
          summary: 'Set a new password with the link’s token; every session ends',
          body: ResetBody,
          response: { 204: nothing('Sign in with it.'), ...problemResponses },
        },
      },
      async (request, reply) => {
        await credentials.reset(callerOf(request), request.body)
        return reply.code(204).send(undefined)
      },
    )

    app.post(
      '/me/password',
      {
        config: { signedIn: 'a password is its owner’s', limits: ['signInByAddress'] },
        schema: {
          summary: 'Change one’s own password; every other session ends',
          description: 'A wrong `current` is 400 at `/current`, and counts as a failed sign-in: after ten, 423.',
          body: ChangePasswordBody,
          response: { 200: SessionUser, ...problemResponses },
        },
      },
      async (request) => {
        await ownPassword.change(contextOf(request), request.body)
        return sessions.me(contextOf(request))
      },
    )
  }
}
