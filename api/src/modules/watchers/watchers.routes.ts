import { ById } from '@atum-desk/contract/common'
import { Ticket } from '@atum-desk/contract/tickets'
import { CcBody, WatchersBody } from '@atum-desk/contract/watchers'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Watchers } from './watchers.service.ts'

const config = { permission: 'ticket.watch' } as const
const response = { 200: Ticket, ...problemResponses }

/** TKT-18: who is told of a ticket beside those whose it is. */
export function watcherRoutes(watchers: Watchers): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/tickets/:id/watch',
      {
        config,
        schema: { summary: 'Follow a ticket: staff as a watcher, a customer on its CC', params: ById, response },
      },
      (request) => watchers.watch(contextOf(request), request.params.id),
    )

    app.delete(
      '/tickets/:id/watch',
      { config, schema: { summary: 'Follow a ticket no longer', params: ById, response } },
      (request) => watchers.unwatch(contextOf(request), request.params.id),
    )

    app.put(
      '/internal/tickets/:id/watchers',
      {
        config: { ...config, staffOnly: true },
        schema: { summary: 'Say which colleagues watch a ticket', params: ById, body: WatchersBody, response },
      },
      (request) => watchers.setWatchers(contextOf(request), request.params.id, request.body),
    )

    app.put(
      '/tickets/:id/cc',
      {
        config,
        schema: {
          summary: 'Say which people of its organization are on a ticket’s CC',
          params: ById,
          body: CcBody,
          response,
        },
      },
      (request) => watchers.setCc(contextOf(request), request.params.id, request.body),
    )
  }
}
