import { ById } from '@atum-desk/contract/common'
import { Presence, PresenceBody } from '@atum-desk/contract/live'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { PresenceService } from './presence.service.ts'

const config = { permission: 'ticket.read', staffOnly: true } as const
const response = { 200: Presence, ...problemResponses }

export function presenceRoutes(presence: PresenceService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/tickets/:id/presence',
      { config, schema: { summary: 'Which colleagues look at a ticket now', params: ById, response } },
      (request) => presence.at(contextOf(request), request.params.id),
    )

    app.put(
      '/tickets/:id/presence',
      {
        config,
        schema: {
          summary: 'Say that you look at a ticket, or write',
          description:
            'Nothing of it is stored; a server that was started anew knows it when everybody has said it again.',
          params: ById,
          body: PresenceBody,
          response,
        },
      },
      (request) => presence.arrive(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/tickets/:id/presence',
      { config, schema: { summary: 'Say that you look at a ticket no longer', params: ById, response } },
      (request) => presence.leave(contextOf(request), request.params.id),
    )
  }
}
