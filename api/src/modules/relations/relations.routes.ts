import { ById } from '@atum-desk/contract/common'
import { ByLink, LinkBody, MergeBody, ParentBody, SplitBody, UnmergeBody } from '@atum-desk/contract/relations'
import { Ticket } from '@atum-desk/contract/tickets'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import { IdempotencyHeaders } from '../tickets/index.ts'
import type { Relations } from './relations.service.ts'

const link = { permission: 'ticket.work', staffOnly: true } as const
const merge = { permission: 'ticket.merge', staffOnly: true } as const

export function relationRoutes({ links, parents, ...relations }: Relations): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/internal/tickets/:id/links',
      {
        config: link,
        schema: {
          summary: 'Link a ticket with another one, of whichever organization',
          params: ById,
          body: LinkBody,
          response: { 201: Ticket, ...problemResponses },
        },
      },
      async (request, reply) => {
        const ticket = await links.add(contextOf(request), request.params.id, request.body)
        return reply.code(201).header('location', `/api/tickets/${ticket.id}`).send(ticket)
      },
    )

    app.delete(
      '/internal/tickets/:id/links/:kind/:otherId',
      {
        config: link,
        schema: {
          summary: 'Remove a link, from either of its sides; answers the ticket',
          params: ByLink,
          response: { 200: Ticket, ...problemResponses },
        },
      },
      (request) => {
        const { id, kind, otherId } = request.params
        return links.remove(contextOf(request), id, kind, otherId)
      },
    )

    app.put(
      '/internal/tickets/:id/parent',
      {
        config: link,
        schema: {
          summary: 'Make a ticket the child of another one of its organization',
          params: ById,
          body: ParentBody,
          response: { 200: Ticket, ...problemResponses },
        },
      },
      (request) => parents.set(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/internal/tickets/:id/parent',
      {
        config: link,
        schema: {
          summary: 'Take a ticket from its parent; answers the ticket',
          params: ById,
          response: { 200: Ticket, ...problemResponses },
        },
      },
      (request) => parents.remove(contextOf(request), request.params.id),
    )

    app.post(
      '/internal/tickets/:id/merge',
      {
        config: merge,
        schema: {
          summary: 'Merge a ticket into another one, where its comments and files are read from then on',
          description:
            'Both of one organization, neither over. It keeps its status, takes no more words or actions (409 `ticket-merged`), and its clocks are cancelled until it is taken out again. With `shareWithCustomers` its requester and CC see the other ticket, too, where customers see only their own.',
          params: ById,
          body: MergeBody,
          response: { 200: Ticket, ...problemResponses },
        },
      },
      (request) => relations.merge(contextOf(request), request.params.id, request.body),
    )

    app.post(
      '/internal/tickets/:id/unmerge',
      {
        config: merge,
        schema: {
          summary: 'Take a merged ticket out again, as it was',
          params: ById,
          body: UnmergeBody,
          response: { 200: Ticket, ...problemResponses },
        },
      },
      (request) => relations.unmerge(contextOf(request), request.params.id, request.body),
    )

    app.post(
      '/internal/tickets/:id/split',
      {
        config: { permission: 'ticket.create', staffOnly: true, limits: ['ticketsByAddress', 'ticketsByAccount'] },
        schema: {
          summary: 'Open a ticket out of a comment, with its words and files',
          description: 'Of a public comment only. Sent again under one `Idempotency-Key` it answers the same ticket.',
          headers: IdempotencyHeaders,
          params: ById,
          body: SplitBody,
          response: { 201: Ticket, ...problemResponses },
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key']
        const ticket = await relations.split(contextOf(request), request.params.id, request.body, key)
        return reply.code(201).header('location', `/api/tickets/${ticket.id}`).send(ticket)
      },
    )
  }
}
