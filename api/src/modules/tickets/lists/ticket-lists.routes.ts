import { BulkBody, BulkResult } from '@atum-desk/contract/bulk'
import { ExportQuery } from '@atum-desk/contract/exports'
import { TagPage, TagQuery } from '@atum-desk/contract/tags'
import { TicketCount, TicketFilter } from '@atum-desk/contract/views'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { contextOf } from '../../../platform/http/principal.ts'
import { problemResponses } from '../../../platform/http/responses.ts'
import { sendText } from '../../../platform/http/streamed-text.ts'
import type { TicketLists } from './ticket-lists.service.ts'

const csv = Type.String({ examples: ['id,number,title,status,…\r\n'] })

/** Whoever may do one of the actions to some ticket may ask; each ticket then asks for its own. */
const bulkPermissions = [
  'ticket.work',
  'ticket.accept',
  'ticket.assign',
  'ticket.close',
  'ticket.note',
  'ticket.comment',
  'ticket.merge',
] as const

const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'What was done under it is not done again.' }),
  ),
})

export function ticketListRoutes(lists: TicketLists): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/tickets/count',
      {
        config: { permission: 'ticket.read' },
        schema: {
          summary: 'How many tickets a list has, up to 999',
          querystring: TicketFilter,
          response: { 200: TicketCount, ...problemResponses },
        },
      },
      (request) => lists.count(contextOf(request), request.query),
    )

    app.get(
      '/tickets/export.csv',
      {
        exposeHeadRoute: false, // it would make the whole file to throw it away
        config: { permission: 'ticket.export', staffOnly: true, lasting: true },
        schema: {
          summary: 'A list of tickets as a file, however long it is',
          querystring: ExportQuery,
          response: {
            200: { description: 'CSV (RFC 4180): UTF-8, instants in UTC.', content: { 'text/csv': { schema: csv } } },
            ...problemResponses,
          },
        },
      },
      async (request, reply) => {
        const file = await lists.csv(contextOf(request), request.query)
        return sendText(reply, { ...file, mimeType: 'text/csv' })
      },
    )

    app.post(
      '/internal/tickets/bulk',
      {
        config: { permission: bulkPermissions, staffOnly: true },
        schema: {
          summary: 'Do the same to up to 200 tickets, each by itself',
          description:
            '200 with a result for each, in the order of the ids: what fails for one is that one’s. Sent again under one `Idempotency-Key` nothing is done twice.',
          headers: IdempotencyHeaders,
          body: BulkBody,
          response: { 200: BulkResult, ...problemResponses },
        },
      },
      (request) => lists.bulk(contextOf(request), request.body, request.headers['idempotency-key']),
    )

    app.get(
      '/tags',
      {
        config: { permission: 'ticket.read', staffOnly: true },
        schema: {
          summary: 'Tags in use, to complete what is being typed',
          querystring: TagQuery,
          response: { 200: TagPage, ...problemResponses },
        },
      },
      (request) => lists.tags(contextOf(request), request.query),
    )
  }
}
