import { ById } from '@atum-desk/contract/common'
import { Delivery, DeliveryPage, DeliveryQuery } from '@atum-desk/contract/deliveries'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Notifications } from './notifications.service.ts'

const config = { permission: 'delivery.manage', staffOnly: true } as const

export function notificationRoutes(notifications: Notifications): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/deliveries',
      {
        config,
        schema: {
          summary: 'Outgoing messages and what became of them, newest first',
          querystring: DeliveryQuery,
          response: { 200: DeliveryPage, ...problemResponses },
        },
      },
      (request) => notifications.list(contextOf(request), request.query),
    )

    app.post(
      '/deliveries/:id/retry',
      {
        config,
        schema: {
          summary: 'Send a message again that was held, or failed',
          params: ById,
          response: { 200: Delivery, ...problemResponses },
        },
      },
      (request) => notifications.retry(contextOf(request), request.params.id),
    )
  }
}
