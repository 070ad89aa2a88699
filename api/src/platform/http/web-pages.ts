import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify'

const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const oneYear = 31_536_000

const config = { public: 'the pages are the same for everybody; what they show comes from the API' }

/**
 * The built web, for `npm start` and for tests; in production nginx sends it, with the same policy. Every address of
 * the portal and of the desk is answered with its one page.
 */
export async function serveWebPages(app: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(`${root}/index.html`)) throw new Error(`${root} holds no built web: run \`npm run build\``)
  const pages: FastifyPluginAsync = async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, ...config }
    })
    await scope.register(fastifyStatic, {
      root,
      wildcard: false, // each file a route: an unknown address goes to the 404 page and reads no disk
      setHeaders: (response, path) => {
        response.header('content-security-policy', csp)
        response.header('cache-control', cachingOf(path))
      },
    })
    const page = (name: string) => (_request: unknown, reply: FastifyReply) => reply.sendFile(name)
    for (const entry of ['portal', 'desk']) {
      scope.get(`/${entry}`, page(`${entry}/index.html`))
      scope.get(`/${entry}/*`, page(`${entry}/index.html`))
    }
    scope.get('/*', (request, reply) => {
      // An address of the API that leads nowhere is a problem for a program, not a page for a person.
      if (/^\/api(\/|\?|$)/.test(request.url)) return reply.callNotFound()
      return reply.code(404).sendFile('404.html')
    })
  }
  await app.register(pages)
}

/** Names of built files change with their content; pages have to be asked for again. */
function cachingOf(path: string): string {
  return path.includes('/assets/') ? `public, max-age=${oneYear}, immutable` : 'no-cache'
}
