import { NotificationRules, UpdateNotificationRulesBody } from '@atum-desk/contract/notification-rules'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { NotificationRulesService } from './rules.service.ts'

const config = { permission: 'notification.manage', staffOnly: true } as const
const response = { 200: NotificationRules, ...problemResponses }

export function ruleRoutes(rules: NotificationRulesService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/notification-rules',
      { config, schema: { summary: 'Who is told of what: the defaults, and what holds', response } },
      (request) => rules.get(contextOf(request)),
    )

    app.patch(
      '/notification-rules',
      {
        config,
        schema: {
          summary: 'Say who is told of what by which way, or, with null, go back to the default',
          body: UpdateNotificationRulesBody,
          response,
        },
      },
      (request) => rules.update(contextOf(request), request.body),
    )
  }
}
