import type { Permission } from '@atum-desk/contract/permissions'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { authorizeAny } from '../access/authorize.ts'
import { AppError } from '../errors.ts'
import { contextOf } from './principal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the caller's role must hold, or one of what it must. What depends on the object is the module's policy. */
    permission?: Permission | readonly Permission[]
    /** Why everybody who is signed in may call this route, whatever his role. */
    signedIn?: string
    /** Why anybody at all may call this route. */
    public?: string
    /** No customer, whatever an administrator has ticked for his role. */
    staffOnly?: true
  }

  interface FastifyInstance {
    /** Every route there is, with what it declares: for the tests that ask each of them. */
    declaredRoutes: readonly RouteOptions[]
  }
}

/** PRM-2: a route that forgets to say who may call it stops the server from starting. Comes before the first route. */
export function guardRoutes(app: FastifyInstance): void {
  const routes: RouteOptions[] = []
  app.decorate('declaredRoutes', routes)
  app.addHook('onRoute', (route) => {
    routes.push(route)
  })
  // Only now, as a plugin's own hooks may still have declared for its routes.
  app.addHook('onReady', async () => {
    for (const route of routes) expectDeclaration(route)
  })
  app.addHook('onRequest', async (request) => {
    const { permission, staffOnly } = request.routeOptions.config
    if (permission !== undefined) authorizeAny(contextOf(request), listOf(permission))
    if (staffOnly && contextOf(request).orgId !== null) {
      throw new AppError('forbidden', { detail: 'This is for the helpdesk’s staff.' })
    }
  })
}

function expectDeclaration({ method, url, config }: RouteOptions): void {
  const declarations = [config?.permission, config?.signedIn, config?.public].filter((said) => said !== undefined)
  if (declarations.length === 1) return
  throw new Error(`${method} ${url} must declare either the permission it needs, or why it is open`)
}

const listOf = (permission: Permission | readonly Permission[]): readonly Permission[] =>
  typeof permission === 'string' ? [permission] : permission
