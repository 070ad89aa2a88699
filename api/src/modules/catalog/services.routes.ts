import { CreateServiceBody, Service, ServicePage, UpdateServiceBody } from '@atum-desk/contract/catalog'
import { ById, PageQuery } from '@atum-desk/contract/common'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Services } from './services.service.ts'

export function serviceRoutes(services: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/services',
      {
        config: { permission: 'ticket.read' },
        schema: {
          summary: 'What the helpdesk offers, by name; to a customer, the active ones',
          querystring: PageQuery,
          response: { 200: ServicePage, ...problemResponses },
        },
      },
      (request) => services.list(contextOf(request), request.query),
    )

    app.get(
      '/services/:id',
      {
        config: { permission: 'ticket.read' },
        schema: {
          summary: 'One service',
          params: ById,
          response: { 200: Service, ...problemResponses },
        },
      },
      (request) => services.get(contextOf(request), request.params.id),
    )

    app.post(
      '/services',
      {
        config: { permission: 'service.manage', staffOnly: true },
        schema: {
          summary: 'Add a service',
          body: CreateServiceBody,
          response: { 201: Service, ...problemResponses },
        },
      },
      async (request, reply) => {
        const service = await services.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/services/${service.id}`).send(service)
      },
    )

    app.patch(
      '/services/:id',
      {
        config: { permission: 'service.manage', staffOnly: true },
        schema: {
          summary: 'Change a service',
          params: ById,
          body: UpdateServiceBody,
          response: { 200: Service, ...problemResponses },
        },
      },
      (request) => services.update(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/services/:id',
      {
        config: { permission: 'service.manage', staffOnly: true },
        schema: {
          summary: 'Deactivate a service: it is offered no more',
          params: ById,
          response: { 200: Service, ...problemResponses },
        },
      },
      (request) => services.deactivate(contextOf(request), request.params.id),
    )
  }
}
