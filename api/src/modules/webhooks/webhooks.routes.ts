import { ById, PageQuery } from '@atum-desk/contract/common'
import { Delivery, DeliveryPage } from '@atum-desk/contract/deliveries'
import {
  CreateWebhookBody,
  PauseWebhookBody,
  ReplayBody,
  Replayed,
  RotateSecretBody,
  UpdateWebhookBody,
  Webhook,
  WebhookDeliveryQuery,
  WebhookPage,
  WebhookWithSecret,
} from '@atum-desk/contract/webhooks'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Webhooks } from './webhooks.service.ts'

const config = { permission: 'webhook.manage', staffOnly: true } as const

export function webhookRoutes(webhooks: Webhooks): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/webhooks',
      {
        config,
        schema: {
          summary: 'Where other systems listen',
          querystring: PageQuery,
          response: { 200: WebhookPage, ...problemResponses },
        },
      },
      (request) => webhooks.list(contextOf(request), request.query),
    )

    app.post(
      '/webhooks',
      {
        config,
        schema: {
          summary: 'Let another system listen; the answer shows the secret, once',
          body: CreateWebhookBody,
          response: { 201: WebhookWithSecret, ...problemResponses },
        },
      },
      async (request, reply) => {
        const webhook = await webhooks.create(contextOf(request), request.body)
        return reply.code(201).header('location', `/api/webhooks/${webhook.id}`).send(webhook)
      },
    )

    app.get(
      '/webhooks/:id',
      {
        config,
        schema: { summary: 'One webhook', params: ById, response: { 200: Webhook, ...problemResponses } },
      },
      (request) => webhooks.get(contextOf(request), request.params.id),
    )

    app.patch(
      '/webhooks/:id',
      {
        config,
        schema: {
          summary: 'Change where a webhook goes, and what it hears',
          params: ById,
          body: UpdateWebhookBody,
          response: { 200: Webhook, ...problemResponses },
        },
      },
      (request) => webhooks.update(contextOf(request), request.params.id, request.body),
    )

    app.delete(
      '/webhooks/:id',
      {
        config,
        schema: {
          summary: 'Remove a webhook; what was sent to it stays in the log',
          params: ById,
          response: { 200: Webhook, ...problemResponses },
        },
      },
      (request) => webhooks.remove(contextOf(request), request.params.id),
    )

    app.post(
      '/webhooks/:id/rotate-secret',
      {
        config,
        schema: {
          summary: 'Give it a new secret, shown once; the old one signs beside it for a while',
          params: ById,
          body: RotateSecretBody,
          response: { 200: WebhookWithSecret, ...problemResponses },
        },
      },
      (request) => webhooks.rotateSecret(contextOf(request), request.params.id, request.body),
    )

    app.post(
      '/webhooks/:id/pause',
      {
        config,
        schema: {
          summary: 'Send nothing more to it for now; what happens is kept for it',
          params: ById,
          body: PauseWebhookBody,
          response: { 200: Webhook, ...problemResponses },
        },
      },
      (request) => webhooks.pause(contextOf(request), request.params.id, request.body),
    )

    app.post(
      '/webhooks/:id/resume',
      {
        config,
        schema: {
          summary: 'Send to it again, first what was kept for it',
          params: ById,
          response: { 200: Webhook, ...problemResponses },
        },
      },
      (request) => webhooks.resume(contextOf(request), request.params.id),
    )

    app.post(
      '/webhooks/:id/test',
      {
        config: { ...config, limits: ['webhookTestsByAccount'] },
        schema: {
          summary: 'Send it the event webhook.test, even while it is paused',
          params: ById,
          response: { 200: Delivery, ...problemResponses },
        },
      },
      (request) => webhooks.test(contextOf(request), request.params.id),
    )

    app.get(
      '/webhooks/:id/deliveries',
      {
        config,
        schema: {
          summary: 'What was sent to it, newest first',
          params: ById,
          querystring: WebhookDeliveryQuery,
          response: { 200: DeliveryPage, ...problemResponses },
        },
      },
      (request) => webhooks.deliveries(contextOf(request), request.params.id, request.query),
    )

    app.post(
      '/webhooks/:id/replay',
      {
        config,
        schema: {
          summary: 'Send it one event once more, or those of a span of time, 500 at a time',
          params: ById,
          body: ReplayBody,
          response: { 200: Replayed, ...problemResponses },
        },
      },
      (request) => webhooks.replay(contextOf(request), request.params.id, request.body),
    )
  }
}
