import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { isHeld } from './byte-range.ts'
import { fillSlots } from './page-slots.ts'

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

/** How the helpdesk that was come to looks: what fills the places of a page, and how its tab is called. */
export type PageLook = Readonly<{ name: string; slots: ReadonlyMap<string, string> }>

/** BRD-3, by the name that somebody came to; null where no helpdesk answers under it. */
export type LookOf = (visit: Readonly<{ host: string; origin: string; requestId: string }>) => Promise<PageLook | null>

/** Which addresses each page answers. */
const pages = {
  'index.html': ['/', '/index.html'],
  'ar/index.html': ['/ar', '/ar/', '/ar/index.html'],
  'portal/index.html': ['/portal', '/portal/*'],
  'portal/offline.html': ['/portal/offline.html'],
  'desk/index.html': ['/desk', '/desk/*'],
} as const

/**
 * The built web. Its pages come in the looks of the helpdesk (decision 0032), and in production from here too; what they
 * load is the same for all, and nginx sends it there. Every address of the portal and of the desk is answered with its
 * one page.
 */
export async function serveWebPages(app: FastifyInstance, root: string, lookOf: LookOf): Promise<void> {
  if (!existsSync(`${root}/index.html`)) throw new Error(`${root} holds no built web: run \`npm run build\``)
  const served: FastifyPluginAsync = async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, ...config }
    })
    await scope.register(fastifyStatic, {
      root,
      wildcard: false, // each file a route: an unknown address goes to the 404 page and reads no disk
      index: false,
      globIgnore: ['**/*.html'],
      setHeaders: (response, path) => {
        response.header('content-security-policy', csp)
        response.header('cache-control', cachingOf(path))
      },
    })
    for (const [file, addresses] of Object.entries(pages)) {
      const page = pageIn(root, file, lookOf)
      for (const address of addresses) scope.get(address, page)
    }
    const notFound = pageIn(root, '404.html', lookOf)
    scope.get('/*', (request, reply) => {
      // An address of the API that leads nowhere is a problem for a program, not a page for a person.
      if (/^\/api(\/|\?|$)/.test(request.url)) return reply.callNotFound()
      return notFound(request, reply.code(404))
    })
  }
  await app.register(served)
}

function pageIn(root: string, file: string, lookOf: LookOf) {
  const built = readFileSync(`${root}/${file}`, 'utf8')
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const look = await lookAt(request, lookOf)
    const page = look === null ? built : dressed(built, look)
    const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`
    reply.headers({ etag, 'cache-control': 'no-cache', vary: 'host', 'content-security-policy': csp })
    if (reply.statusCode === 200 && isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.type('text/html; charset=utf-8').send(page)
  }
}

/** A page in plain looks is better than none. */
async function lookAt({ hostname, protocol, host, id, log }: FastifyRequest, lookOf: LookOf): Promise<PageLook | null> {
  try {
    return await lookOf({ host: hostname, origin: `${protocol}://${host}`, requestId: id })
  } catch (err) {
    log.warn({ err }, 'a page was sent in plain looks')
    return null
  }
}

const dressed = (page: string, { name, slots }: PageLook) =>
  fillSlots(page, slots).replace(/<title>[^<]*/, (title) => title.replaceAll('ATUM DESK', () => name))

/** Names of built files change with their content. */
function cachingOf(path: string): string {
  return path.includes('/assets/') ? `public, max-age=${oneYear}, immutable` : 'no-cache'
}
