import { ById, PageQuery } from '@atum-desk/contract/common'
import {
  SlaApplication,
  SlaApplicationBody,
  SlaApplicationPage,
  SlaApplicationPreview,
  SlaApplicationPreviewBody,
} from '@atum-desk/contract/sla-applications'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Applications } from './applications.service.ts'

const manage = { permission: 'sla.manage', staffOnly: true } as const

export function applicationRoutes(applications: Applications): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/sla/applications/preview',
      {
        config: manage,
        schema: {
          summary: 'What applying the policies to the open tickets would do; stores nothing',
          body: SlaApplicationPreviewBody,
          response: { 200: SlaApplicationPreview, ...problemResponses },
        },
      },
      (request) => applications.preview(contextOf(request), request.body),
    )
    app.post(
      '/sla/applications',
      {
        config: manage,
        schema: {
          summary: 'Apply the policies to the open tickets, as a preview has told it; the worker does it',
          description: '`fingerprint` is the preview’s: if policies or calendars were changed since, 409.',
          body: SlaApplicationBody,
          response: { 201: SlaApplication, ...problemResponses },
        },
      },
      async (request, reply) => {
        const application = await applications.start(contextOf(request), request.body.fingerprint)
        return reply.code(201).header('location', `/api/sla/applications/${application.id}`).send(application)
      },
    )
    app.get(
      '/sla/applications',
      {
        config: manage,
        schema: {
          summary: 'How the policies were applied to open tickets, newest first',
          querystring: PageQuery,
          response: { 200: SlaApplicationPage, ...problemResponses },
        },
      },
      (request) => applications.list(contextOf(request), request.query),
    )
    app.get(
      '/sla/applications/:id',
      {
        config: manage,
        schema: {
          summary: 'How far an application of the policies is',
          params: ById,
          response: { 200: SlaApplication, ...problemResponses },
        },
      },
      (request) => applications.get(contextOf(request), request.params.id),
    )
    app.post(
      '/sla/applications/:id/cancel',
      {
        config: manage,
        schema: {
          summary: 'Stop applying the policies; what is done stays done',
          params: ById,
          response: { 200: SlaApplication, ...problemResponses },
        },
      },
      (request) => applications.cancel(contextOf(request), request.params.id),
    )
  }
}
