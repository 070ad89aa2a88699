import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { accessOf } from './openapi-access.ts'
import { finishDocument } from './openapi-document.ts'

const reason = 'the documentation says nothing of anybody'

/** Everything comes from this box, nothing is sent anywhere, and no `upgrade-insecure-requests`: not every box has TLS. */
const staticCSP = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

const description = `The HTTP API of the helpdesk. JSON in camelCase, UTF-8; instants in ISO 8601, UTC, with milliseconds; ids are UUIDv7.
Bodies refuse what they do not declare. Lists are paged by \`limit\` and \`cursor\`. A writer sends the \`version\` that he saw.
Errors are RFC 9457 problems, told apart by their \`code\`. \`X-Request-Id\` goes in and out.`

/** The document of every route's own schemas, at /api/openapi.json, and a page to read it, with nothing from elsewhere. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'ATUM DESK', version, description },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: ({ schema, url, route }) => {
      const open = route.config?.public !== undefined
      const secured = open ? {} : { security: [{ bearer: [] }] }
      const description = [schema?.description, accessOf(route.config)].filter(Boolean).join('\n\n')
      // Pages and their files are no part of the API.
      const hide = schema?.hide ?? !url.startsWith('/api/')
      return { url, schema: { tags: [areaOf(url)], ...schema, description, ...secured, hide } }
    },
    transformObject: (document) =>
      'openapiObject' in document ? finishDocument(document.openapiObject) : document.swaggerObject,
  })
  await app.register(documentation)
}

const documentation: FastifyPluginAsync = async (app) => {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, public: reason }
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  // The badge of validator.swagger.io would send the document there.
  const uiConfig = { validatorUrl: null, docExpansion: 'none' as const, layout: 'BaseLayout' as const }
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP, uiConfig, theme: { title: 'ATUM DESK API' } })
}

/** `/api/tickets/:id` belongs to `tickets`, and so does what is internal of it. */
function areaOf(url: string): string {
  const [area = 'api', below = area] = url.split('/').slice(2)
  return area === 'internal' ? below : area
}
