import { ById, PageQuery } from '@atum-desk/contract/common'
import { CreateTicketBody, UpdateTicketBody } from '@atum-desk/contract/ticket-bodies'
import { TicketQuery } from '@atum-desk/contract/ticket-query'
import { Ticket, TicketPage } from '@atum-desk/contract/tickets'
import { TimelinePage } from '@atum-desk/contract/timeline'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import { IdempotencyHeaders } from './idempotency-headers.ts'
import type { Tickets } from './tickets.service.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ByIdOrNumber = Type.Object({
  id: Type.String({
    pattern: `^(${uuid}|ATD-[0-9]{1,9})$`,
    'x-expected': 'must be an id, or a number like ATD-1042',
    maxLength: 36,
    description: 'An id, or ATD-1042.',
  }),
})

/** Opening, finding, reading and editing tickets. */
export function ticketRoutes(tickets: Tickets): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/tickets',
      {
        config: { permission: 'ticket.create', limits: ['ticketsByAddress', 'ticketsByAccount'] },
        schema: {
          summary: 'Open a ticket',
          description:
            'In NEW. A customer asks for himself; staff name `requesterId`. `fields` answers what the service’s form asks. The same `Idempotency-Key` and body answer the same ticket; another body under it is 409 `duplicate`.',
          headers: IdempotencyHeaders,
          body: CreateTicketBody,
          response: { 201: Ticket, ...problemResponses },
        },
      },
      async (request, reply) => {
        const ticket = await tickets.create(contextOf(request), request.body, request.headers['idempotency-key'])
        return reply.code(201).header('location', `/api/tickets/${ticket.id}`).send(ticket)
      },
    )

    app.get(
      '/tickets',
      {
        config: { permission: 'ticket.read' },
        schema: {
          summary: 'Tickets, narrowed and sorted',
          description: 'All filters hold together. `q` is a search with operators (docs/search.md).',
          querystring: TicketQuery,
          response: { 200: TicketPage, ...problemResponses },
        },
      },
      (request) => tickets.list(contextOf(request), request.query),
    )

    app.get(
      '/tickets/:id',
      {
        config: { permission: 'ticket.read' },
        schema: {
          summary: 'One ticket, as far as the caller may see it',
          params: ByIdOrNumber,
          response: { 200: Ticket, ...problemResponses },
        },
      },
      (request) => tickets.get(contextOf(request), request.params.id),
    )

    app.patch(
      '/tickets/:id',
      {
        config: { permission: ['ticket.work', 'ticket.accept', 'ticket.create'] },
        schema: {
          summary: 'Edit a ticket; a customer, his own words until they are accepted',
          description:
            '`version` is what the writer saw; a stale one is 409 `version-conflict` with `currentVersion`. Another priority, service or organization re-targets the clocks.',
          params: ById,
          body: UpdateTicketBody,
          response: { 200: Ticket, ...problemResponses },
        },
      },
      (request) => tickets.update(contextOf(request), request.params.id, request.body),
    )

    app.get(
      '/tickets/:id/timeline',
      {
        config: { permission: 'ticket.read' },
        schema: {
          summary: 'Events, comments and files of a ticket, oldest first',
          params: ById,
          querystring: PageQuery,
          response: { 200: TimelinePage, ...problemResponses },
        },
      },
      (request) => tickets.timeline(contextOf(request), request.params.id, request.query),
    )
  }
}
