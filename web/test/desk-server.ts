import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { type ProblemCode, problems } from '@atum-desk/contract/problem'
import { inFull, managerSession, newQueueFixture } from './fixtures.ts'

const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const built = new URL('../dist/', import.meta.url)

const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const problem = (response: ServerResponse, code: ProblemCode) =>
  json(response, problems[code].status, { code, ...problems[code], requestId: '019aa0c4-7d1e' })

/** The built files under the production CSP, and an API that a test can tell how to answer. */
export const startDesk = async (port: number) => {
  const api = {
    queue: newQueueFixture(),
    list: 'ok' as 'ok' | 'never' | ProblemCode,
    accept: 'ok' as 'ok' | ProblemCode,
  }

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://desk').pathname
    const id = path.match(/tickets\/([0-9a-f-]{36})/)?.[1]
    const ticket = newQueueFixture().items.find((item) => item.id === id)
    if (path === '/api/auth/refresh') return json(response, 200, managerSession)
    if (path === '/api/internal/tickets/new') {
      if (api.list === 'never') return
      return api.list === 'ok' ? json(response, 200, api.queue) : problem(response, api.list)
    }
    if (path.endsWith('/accept')) {
      if (api.accept !== 'ok') return problem(response, api.accept)
      api.queue = { ...api.queue, items: api.queue.items.filter((item) => item.id !== id) }
    }
    if (path.startsWith('/api/')) return ticket ? json(response, 200, inFull(ticket)) : problem(response, 'not-found')
    const file = extname(path) ? `.${path}` : './desk/index.html'
    const body = await readFile(new URL(file, built)).catch(() => null)
    response.writeHead(body ? 200 : 404, {
      'content-security-policy': csp,
      'content-type': types[extname(path)] ?? (extname(path) ? 'font/woff2' : 'text/html; charset=utf-8'),
    })
    return response.end(body)
  })

  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  return { api, url: `http://127.0.0.1:${port}/desk/inbox`, stop: () => server.close() && server.closeAllConnections() }
}
