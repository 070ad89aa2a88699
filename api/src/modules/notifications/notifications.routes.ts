import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { inboxRoutes } from './inbox.routes.ts'
import type { Notifications } from './notifications.service.ts'
import { preferenceRoutes } from './preferences.routes.ts'
import { ruleRoutes } from './rules.routes.ts'

export function notificationRoutes({ inbox, preferences, rules }: Notifications): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(inboxRoutes(inbox))
    await app.register(preferenceRoutes(preferences))
    await app.register(ruleRoutes(rules))
  }
}
