import { ById, PageQuery } from '@atum-desk/contract/common'
import { CreateViewBody, UpdateViewBody, View, ViewCounts, ViewPage } from '@atum-desk/contract/views'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Views } from './views.service.ts'

const config = { permission: 'ticket.read', staffOnly: true } as const

/** LST-1, LST-2. A customer keeps no views. */
export function viewRoutes(views: Views): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/views',
      {
        config,
        schema: {
          summary: 'Saved views: one’s own and the shared ones',
          querystring: PageQuery,
          response: { 200: ViewPage, ...problemResponses },
        },
      },
      (request) => views.list(contextOf(request), request.query),
    )

    app.get(
      '/views/counts',
      {
        config,
        schema: { summary: 'How many tickets each view shows', response: { 200: ViewCounts, ...problemResponses } },
      },
      (request) => views.counts(contextOf(request)),
    )

    app.get(
      '/views/:id',
      { config, schema: { summary: 'One view', params: ById, response: { 200: View, ...problemResponses } } },
      (request) => views.get(contextOf(request), request.params.id),
    )

    app.post(
      '/views',
      {
        config,
        schema: {
          summary: 'Keep a list of tickets under a name',
          body: CreateViewBody,
          response: { 201: View, ...problemResponses },
        },
      },
      async (request, reply) => {
        const view = await views.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/views/${view.id}`).send(view)
      },
    )

    app.patch(
      '/views/:id',
      {
        config,
        schema: {
          summary: 'Change a view: one’s own, or with view.manage a shared one',
          params: ById,
          body: UpdateViewBody,
          response: { 200: View, ...problemResponses },
        },
      },
      (request) => views.update(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/views/:id',
      {
        config,
        schema: {
          summary: 'Remove a view; the tickets stay',
          params: ById,
          response: { 200: View, ...problemResponses },
        },
      },
      (request) => views.remove(contextOf(request), request.params.id),
    )
  }
}
