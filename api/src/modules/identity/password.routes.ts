import { ForgotBody, ResetBody } from '@atum-desk/contract/auth'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problemResponses } from '../../platform/http/responses.ts'
import { callerOf } from './auth.routes.ts'
import type { Identity } from './identity.service.ts'
import { nothing } from './nothing.ts'

const reason = 'who has forgotten his password cannot sign in'

export function passwordRoutes({ credentials }: Pick<Identity, 'credentials'>): FastifyPluginAsyncTypebox {
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
  }
}
