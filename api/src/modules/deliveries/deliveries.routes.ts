import { ById } from '@atum-desk/contract/common'
import {
  BulkRetryBody,
  Delivery,
  DeliveryDetail,
  DeliveryPage,
  DeliveryQuery,
  DeliverySummary,
  RetriedDeliveries,
} from '@atum-desk/contract/deliveries'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Deliveries } from './deliveries.service.ts'

const config = { permission: 'delivery.manage', staffOnly: true } as const

export function deliveryRoutes(deliveries: Deliveries): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/deliveries',
      {
        config,
        schema: {
          summary: 'Outgoing messages and webhooks, and what became of them, newest first',
          querystring: DeliveryQuery,
          response: { 200: DeliveryPage, ...problemResponses },
        },
      },
      (request) => deliveries.list(contextOf(request), request.query),
    )

    app.get(
      '/deliveries/summary',
      {
        config,
        schema: {
          summary: 'How many messages wait in which state, and how far the queue lags',
          response: { 200: DeliverySummary, ...problemResponses },
        },
      },
      (request) => deliveries.summary(contextOf(request)),
    )

    app.get(
      '/deliveries/:id',
      {
        config,
        schema: {
          summary: 'One message, with what was sent and each try',
          params: ById,
          response: { 200: DeliveryDetail, ...problemResponses },
        },
      },
      (request) => deliveries.get(contextOf(request), request.params.id),
    )

    app.post(
      '/deliveries/:id/retry',
      {
        config,
        schema: {
          summary: 'Send a message again that was held, failed or cancelled',
          params: ById,
          response: { 200: Delivery, ...problemResponses },
        },
      },
      (request) => deliveries.retry(contextOf(request), request.params.id),
    )

    app.post(
      '/deliveries/:id/cancel',
      {
        config,
        schema: {
          summary: 'Never send a message that has not left yet',
          params: ById,
          response: { 200: Delivery, ...problemResponses },
        },
      },
      (request) => deliveries.cancel(contextOf(request), request.params.id),
    )

    app.post(
      '/deliveries/retry',
      {
        config,
        schema: {
          summary: 'Send again what is dead, held, failed or cancelled, oldest first, 500 at a time',
          body: BulkRetryBody,
          response: { 200: RetriedDeliveries, ...problemResponses },
        },
      },
      (request) => deliveries.retryMany(contextOf(request), request.body),
    )
  }
}
