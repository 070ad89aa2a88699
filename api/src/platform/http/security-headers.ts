import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** For answers of the API, which no browser renders; pages bring a policy of their own (web-pages.ts). */
export async function sendSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false, // nginx, which speaks TLS, says it
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (request, reply) => {
    // What one person may see is never kept for another by a cache in between.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}
