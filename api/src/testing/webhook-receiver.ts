import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'

export type Received = Readonly<{ path: string; headers: IncomingHttpHeaders; body: string }>

/** What a receiver does with a request once it has read it: a status, or whatever it likes with the answer. */
export type Behaviour = number | ((answer: ServerResponse) => void)

type Options = Readonly<{ tls?: { key: string; cert: string } }>

/** A server that people can make behave badly: the far side of webhooks. */
export async function openReceiver({ tls }: Options = {}) {
  const requests: Received[] = []
  const state = { behaviour: 204 as Behaviour }
  const listener: RequestListener = async (request, answer) => {
    let body = ''
    for await (const chunk of request) body += chunk
    requests.push({ path: request.url ?? '', headers: request.headers, body })
    const { behaviour } = state
    if (typeof behaviour === 'number') answer.writeHead(behaviour).end()
    else behaviour(answer)
  }
  const server = tls === undefined ? createServer(listener) : createSecureServer(tls, listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  return {
    port,
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}/hook`,
    /** In the order in which they came. */
    requests,
    answer: (behaviour: Behaviour) => void Object.assign(state, { behaviour }),
    /** To those that it has let hang, too. */
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}
export type Receiver = Awaited<ReturnType<typeof openReceiver>>

/** By the recipe of docs/webhooks.md, as a receiver's own program does it. */
export function isSignedBy(secret: string, { headers, body }: Received): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(expected)
}
