import { ById } from '@atum-desk/contract/common'
import { ChangeRequesterBody } from '@atum-desk/contract/requester'
import { Ticket } from '@atum-desk/contract/tickets'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../../platform/http/principal.ts'
import { problemResponses } from '../../../platform/http/responses.ts'
import type { Tickets } from '../tickets.service.ts'

export function requesterRoutes(tickets: Pick<Tickets, 'changeRequester'>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/internal/tickets/:id/requester',
      {
        config: { permission: 'ticket.accept', staffOnly: true },
        schema: {
          summary: 'Give a ticket to another customer, of its organization or of another',
          params: ById,
          body: ChangeRequesterBody,
          response: { 200: Ticket, ...problemResponses },
        },
      },
      (request) => tickets.changeRequester(contextOf(request), request.params.id, request.body),
    )
  }
}
