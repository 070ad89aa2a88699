import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type AuthOptions, authRoutes } from './auth.routes.ts'
import type { Identity } from './identity.service.ts'
import { invitationRoutes } from './invitations.routes.ts'
import { openSessionRoutes } from './open-sessions.routes.ts'
import { passwordRoutes } from './password.routes.ts'
import { peopleRoutes } from './people.routes.ts'

export function identityRoutes(identity: Identity, options: AuthOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(authRoutes(identity, options))
    await app.register(passwordRoutes(identity))
    await app.register(peopleRoutes(identity))
    await app.register(invitationRoutes(identity))
    await app.register(openSessionRoutes(identity))
  }
}
