import { ById } from '@atum-desk/contract/common'
import { Person } from '@atum-desk/contract/people'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Identity } from './identity.service.ts'

const config = { permission: 'user.manage', staffOnly: true } as const
const response = { 200: Person, ...problemResponses }

export function invitationRoutes({ invitations }: Pick<Identity, 'invitations'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/users/:id/invitation',
      {
        config,
        schema: {
          summary: 'Send a person a link by which he chooses his password; again, it takes the place of the one before',
          params: ById,
          response,
        },
      },
      (request) => invitations.send(contextOf(request), request.params.id),
    )

    app.delete(
      '/users/:id/invitation',
      {
        config,
        schema: {
          summary: 'Withdraw an invitation: its link opens nothing, and the account is deactivated',
          params: ById,
          response,
        },
      },
      (request) => invitations.withdraw(contextOf(request), request.params.id),
    )
  }
}
