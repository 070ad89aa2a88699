import { Setup } from '@atum-desk/contract/setup'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contextOf } from '../../platform/http/principal.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { SetupService } from './setup.service.ts'

const config = { permission: 'setting.manage', staffOnly: true } as const
const response = { 200: Setup, ...problemResponses }

export function setupRoutes(setup: SetupService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/setup', { config, schema: { summary: 'The first steps of a new helpdesk', response } }, (request) =>
      setup.get(contextOf(request)),
    )

    app.post(
      '/setup/dismiss',
      { config, schema: { summary: 'Put the list of first steps away, for oneself', response } },
      (request) => setup.dismiss(contextOf(request)),
    )
  }
}
