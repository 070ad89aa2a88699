import { Comment, CommentBody, CommentPage, StaffCommentBody } from '@atum-desk/contract/comments'
import { ById, PageQuery } from '@atum-desk/contract/common'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../../platform/http/principal.ts'
import { problemResponses } from '../../../platform/http/responses.ts'
import { IdempotencyHeaders } from '../idempotency-headers.ts'
import type { Tickets } from '../tickets.service.ts'

const onceDescription =
  'The same `Idempotency-Key` and words answer the same comment; other words under it are 409 `duplicate`.'

const locationOf = ({ ticketId }: Comment) => `/api/tickets/${ticketId}/comments`

export function commentRoutes({ comments }: Tickets): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/tickets/:id/comments',
      {
        config: { permission: 'ticket.read' },
        schema: {
          summary: 'Comments of a ticket, oldest first; for staff, with the internal notes',
          params: ById,
          querystring: PageQuery,
          response: { 200: CommentPage, ...problemResponses },
        },
      },
      (request) => comments.list(contextOf(request), request.params.id, request.query),
    )

    app.post(
      '/tickets/:id/comments',
      {
        config: { permission: 'ticket.comment' },
        schema: {
          summary: 'Say something that everybody concerned reads',
          description: onceDescription,
          headers: IdempotencyHeaders,
          params: ById,
          body: CommentBody,
          response: { 201: Comment, ...problemResponses },
        },
      },
      async (request, reply) => {
        const said = { body: request.body.body, internal: false }
        const comment = await comments.add(
          contextOf(request),
          request.params.id,
          said,
          request.headers['idempotency-key'],
        )
        return reply.code(201).header('location', locationOf(comment)).send(comment)
      },
    )

    app.post(
      '/internal/tickets/:id/comments',
      {
        config: { permission: ['ticket.note', 'ticket.comment'], staffOnly: true },
        schema: {
          summary: 'Leave an internal note, or answer publicly',
          description: onceDescription,
          headers: IdempotencyHeaders,
          params: ById,
          body: StaffCommentBody,
          response: { 201: Comment, ...problemResponses },
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key']
        const comment = await comments.add(contextOf(request), request.params.id, request.body, key)
        return reply.code(201).header('location', locationOf(comment)).send(comment)
      },
    )
  }
}
