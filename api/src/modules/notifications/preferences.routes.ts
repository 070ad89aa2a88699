import {
  NotificationPreferences,
  UpdateNotificationPreferencesBody,
} from '@atum-desk/contract/notification-preferences'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Preferences } from './preferences.service.ts'

const config = { signedIn: 'everybody says how he himself wants to be told' }
const response = { 200: NotificationPreferences, ...problemResponses }

export function preferenceRoutes(preferences: Preferences): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/me/notification-preferences',
      { config, schema: { summary: 'How the caller wants to be told', response } },
      (request) => preferences.get(contextOf(request)),
    )

    app.patch(
      '/me/notification-preferences',
      {
        config,
        schema: {
          summary: 'Say how one wants to be told: when e-mail comes, and of what',
          body: UpdateNotificationPreferencesBody,
          response,
        },
      },
      (request) => preferences.update(contextOf(request), request.body),
    )
  }
}
