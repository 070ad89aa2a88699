import { ById, PageQuery } from '@atum-desk/contract/common'
import { CreateTemplateBody, Template, TemplatePage, UpdateTemplateBody } from '@atum-desk/contract/templates'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Templates } from './templates.service.ts'

export function templateRoutes(templates: Templates): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/templates',
      {
        config: { permission: ['ticket.create', 'template.manage'], staffOnly: true },
        schema: {
          summary: 'Ticket templates, by name',
          querystring: PageQuery,
          response: { 200: TemplatePage, ...problemResponses },
        },
      },
      (request) => templates.list(contextOf(request), request.query),
    )

    app.get(
      '/templates/:id',
      {
        config: { permission: ['ticket.create', 'template.manage'], staffOnly: true },
        schema: {
          summary: 'One ticket template',
          params: ById,
          response: { 200: Template, ...problemResponses },
        },
      },
      (request) => templates.get(contextOf(request), request.params.id),
    )

    app.post(
      '/templates',
      {
        config: { permission: 'template.manage', staffOnly: true },
        schema: {
          summary: 'Add a ticket template',
          body: CreateTemplateBody,
          response: { 201: Template, ...problemResponses },
        },
      },
      async (request, reply) => {
        const template = await templates.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/templates/${template.id}`).send(template)
      },
    )

    app.patch(
      '/templates/:id',
      {
        config: { permission: 'template.manage', staffOnly: true },
        schema: {
          summary: 'Change a ticket template; its answers are replaced',
          params: ById,
          body: UpdateTemplateBody,
          response: { 200: Template, ...problemResponses },
        },
      },
      (request) => templates.update(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/templates/:id',
      {
        config: { permission: 'template.manage', staffOnly: true },
        schema: {
          summary: 'Deactivate a ticket template: it is offered no more',
          params: ById,
          response: { 200: Template, ...problemResponses },
        },
      },
      (request) => templates.deactivate(contextOf(request), request.params.id),
    )
  }
}
