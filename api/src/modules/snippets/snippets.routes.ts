import { ById, PageQuery } from '@atum-desk/contract/common'
import { CreateSnippetBody, Snippet, SnippetPage, UpdateSnippetBody } from '@atum-desk/contract/snippets'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Snippets } from './snippets.service.ts'

/** Who writes to customers or to colleagues keeps answers of his own. */
const config = { permission: ['ticket.comment', 'ticket.note'], staffOnly: true } as const

/** TKT-20. */
export function snippetRoutes(snippets: Snippets): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/snippets',
      {
        config,
        schema: {
          summary: 'Answers that are given often: one’s own and the shared ones',
          querystring: PageQuery,
          response: { 200: SnippetPage, ...problemResponses },
        },
      },
      (request) => snippets.list(contextOf(request), request.query),
    )

    app.post(
      '/snippets',
      {
        config,
        schema: {
          summary: 'Keep an answer: for oneself, or with template.manage for everybody of staff',
          body: CreateSnippetBody,
          response: { 201: Snippet, ...problemResponses },
        },
      },
      async (request, reply) => {
        const snippet = await snippets.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/snippets/${snippet.id}`).send(snippet)
      },
    )

    app.patch(
      '/snippets/:id',
      {
        config,
        schema: {
          summary: 'Change an answer: one’s own, or with template.manage a shared one',
          params: ById,
          body: UpdateSnippetBody,
          response: { 200: Snippet, ...problemResponses },
        },
      },
      (request) => snippets.update(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/snippets/:id',
      {
        config,
        schema: {
          summary: 'Remove an answer; what was said with it stays',
          params: ById,
          response: { 200: Snippet, ...problemResponses },
        },
      },
      (request) => snippets.remove(contextOf(request), request.params.id),
    )
  }
}
