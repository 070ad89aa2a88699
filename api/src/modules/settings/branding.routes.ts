import { IconQuery, KeptQuery } from '@atum-desk/contract/settings'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { isHeld } from '../../platform/http/byte-range.ts'
import { problemResponses } from '../../platform/http/responses.ts'
import type { Branding } from './branding.service.ts'

const config = { public: 'the pages look like their helpdesk’s before anybody has signed in' }

const kept = (description: string, type: string) => ({
  200: { description, content: { [type]: { schema: Type.String({ format: 'binary' }) } } },
  304: { description: 'The client has it already.', type: 'null' },
  ...problemResponses,
})

/** BRD-2. Opened by itself it is a document: it gets a room of its own, where nothing runs and nothing is fetched. */
const sandbox = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
const iconPolicy = "default-src 'none'; img-src data:; sandbox"

export function brandingRoutes(branding: Branding): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/branding/logo',
      {
        config,
        schema: {
          summary: 'The logo of the helpdesk that answers under this host name',
          querystring: KeptQuery,
          response: kept('The logo.', 'image/*'),
        },
      },
      async (request, reply) => {
        const { content, version } = await branding.logo(request.hostname, request.id)
        if (isKnown({ ...request.query, held: request.headers['if-none-match'] }, reply, version)) return reply.send()
        const headers = { 'content-type': content.mediaType, 'content-security-policy': sandbox }
        return reply.headers(headers).send(content.content)
      },
    )

    app.get(
      '/branding/icon.svg',
      {
        config,
        schema: {
          summary: 'The logo of the helpdesk that answers under this host name, in a square',
          querystring: IconQuery,
          response: kept('The icon.', 'image/svg+xml'),
        },
      },
      async (request, reply) => {
        const { shape = 'any', ...query } = request.query
        const { content, version } = await branding.icon(request.hostname, request.id, shape)
        if (isKnown({ ...query, held: request.headers['if-none-match'] }, reply, version)) return reply.send()
        return reply.headers({ 'content-type': 'image/svg+xml', 'content-security-policy': iconPolicy }).send(content)
      },
    )

    app.get(
      '/branding/style.css',
      {
        config,
        schema: {
          summary: 'The colours of the helpdesk that answers under this host name, over those of the product',
          querystring: KeptQuery,
          response: kept('The style sheet, empty where it has none of its own.', 'text/css'),
        },
      },
      async (request, reply) => {
        const { content, version } = await branding.stylesheet(request.hostname, request.id)
        if (isKnown({ ...request.query, held: request.headers['if-none-match'] }, reply, version)) return reply.send()
        return reply.type('text/css; charset=utf-8').send(content)
      },
    )
  }
}

type Asked = KeptQuery & Readonly<{ held: string | undefined }>

/** Under its own version it never changes; under any other, or none, it is asked for again each time. */
function isKnown({ v, held }: Asked, reply: FastifyReply, version: string): boolean {
  const etag = `"${version}"`
  const caching = v === version ? 'public, max-age=31536000, immutable' : 'public, no-cache'
  reply.headers({ etag, 'cache-control': caching, vary: 'host' })
  if (!isHeld(held, etag)) return false
  reply.code(304)
  return true
}
