import { AuditPage, AuditQuery } from '@atum-desk/contract/audit'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Audit } from './audit.service.ts'

export function auditRoutes(audit: Audit): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/audit',
      {
        config: { permission: 'audit.read', staffOnly: true },
        schema: {
          summary: 'Who did what to what, newest first',
          querystring: AuditQuery,
          response: { 200: AuditPage, ...problemResponses },
        },
      },
      (request) => audit.list(contextOf(request), request.query),
    )
  }
}
