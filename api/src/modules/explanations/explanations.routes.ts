import { ExplainQuery, Explanation } from '@atum-desk/contract/roles'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Explanations } from './explanations.service.ts'

export function explanationRoutes(explanations: Explanations): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/roles/explain',
      {
        config: { signedIn: 'everybody may know what he may do; of others only who manages roles' },
        schema: {
          summary: 'Why somebody may do something, or may not: every rule of the decision, and whether it holds',
          querystring: ExplainQuery,
          response: { 200: Explanation, ...problemResponses },
        },
      },
      (request) => explanations.explain(contextOf(request), request.query),
    )
  }
}
