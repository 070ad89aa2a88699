import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { SessionUser } from '@atum-desk/contract/auth'

const built = new URL('../dist/', import.meta.url).pathname

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const asCustomer: SessionUser = {
  id: '019aa000-0000-7000-8200-000000000001',
  email: 'hana@nile.example',
  name: 'Hana Youssef',
  role: 'customer',
  permissions: ['ticket.read', 'ticket.create', 'ticket.comment'],
  organization: { id: '019aa000-0000-7000-8100-000000000001', name: 'Nile Logistics' },
  tenant: { id: '019aa000-0000-7000-8000-000000000001', name: 'Nile Desk', slug: 'nile' },
  locale: 'en',
  timeZone: 'UTC',
}

const answersOf: Readonly<Record<string, object>> = {
  '/api/auth/refresh': { accessToken: 'token', expiresInSeconds: 900, user: asCustomer },
  '/api/public/settings': { helpdeskName: 'Nile Desk', announcement: null, uploadLimitBytes: 1_000_000 },
  '/api/notifications/unread-count': { count: 0 },
}

export interface PortalServer {
  readonly url: string
  /** What the worker's address answers from now on: as built, a newer version, or a page as every unknown address. */
  worker: 'built' | 'newer' | 'gone'
  readonly stop: () => Promise<void>
}

/** The built portal with canned answers and no database: what is tried with it is the worker, which any server has. */
export const startPortal = async (): Promise<PortalServer> => {
  const fileOf = (path: string): string => (path === '/portal/sw.js' && state.worker === 'gone' ? '/portal/' : path)
  const send = (response: ServerResponse, path: string) => {
    const file = extname(path) === '' ? '/portal/index.html' : path
    const text = readFileSync(built + file)
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    response.setHeader('cache-control', path.startsWith('/assets/') ? 'max-age=3600' : 'no-cache')
    // Byte for byte another one, under another version, as after an upgrade.
    const isNewer = path === '/portal/sw.js' && state.worker === 'newer'
    response.end(isNewer ? newerThan(text.toString()) : text)
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal')
    if (!pathname.startsWith('/api/')) return send(response, fileOf(pathname))
    if (pathname === '/api/events') return response.writeHead(503).end()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answersOf[pathname] ?? { items: [], nextCursor: null }))
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const state: PortalServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    worker: 'built',
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return state
}

/** Another version, whose program is not that of the page that is open. */
const newerThan = (script: string): string =>
  script.replace(/version:(.)\w{12}\1/, 'version:$1newer0000000$1').replaceAll(/\/assets\/first-[\w-]+\.js,/g, '')
