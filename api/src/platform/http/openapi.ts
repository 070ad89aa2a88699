import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

const reason = 'the documentation says nothing of anybody'

/** The document of every route's own schemas, at /api/openapi.json, and a page to read it, with nothing from elsewhere. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'ATUM DESK', version, description: 'The helpdesk’s HTTP API. Errors are RFC 9457 problems.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: ({ schema, url, route }) => {
      const open = route.config?.public !== undefined
      const documented = { ...schema, ...(open ? {} : { security: [{ bearer: [] }] }) }
      return { url, schema: { tags: [areaOf(url)], ...documented } }
    },
  })
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, public: reason }
    })
    scope.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
    await scope.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  })
}

/** `/api/tickets/:id` belongs to `tickets`. */
const areaOf = (url: string) => url.split('/')[2] ?? 'api'
