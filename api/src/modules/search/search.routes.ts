import { SearchPage, SearchQuery } from '@atum-desk/contract/search'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Search } from './search.service.ts'

export function searchRoutes(search: Search): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/search',
      {
        config: { permission: 'ticket.read', limits: ['searchesByAccount'] },
        schema: {
          summary: 'Tickets by words and conditions, with the part where the words stand',
          description: 'What `GET /api/tickets` finds, in its order and by its pages, with an excerpt of each.',
          querystring: SearchQuery,
          response: { 200: SearchPage, ...problemResponses },
        },
      },
      (request) => search.find(contextOf(request), request.query),
    )
  }
}
