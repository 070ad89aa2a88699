import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { TenantTx } from '../platform/db/tenant-db.ts'
import type { TestApp } from './app.ts'
import type { TestTicket, TestUser } from './factories.ts'
import { LiveTestClient } from './live-client.ts'

/** Real sockets in front of the app, as a stream needs them; whom it is opened for may hear at once. */
export async function liveAt(t: TestApp, app: FastifyInstance = t.app) {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const clients: LiveTestClient[] = []
  return {
    url,
    async client(user: TestUser, lastEventId: string | number | null = null): Promise<LiveTestClient> {
      const client = await new LiveTestClient({ url, token: t.bareTokenOf(user), lastEventId }).open()
      clients.push(client)
      // How much is unread is the last of what is told by itself.
      if (client.status === 200) await client.until(({ heard }) => heard.some(({ event }) => event === 'unread'))
      return client
    },
    cutAll() {
      for (const client of clients) client.cut()
    },
  }
}
export type LiveAt = Awaited<ReturnType<typeof liveAt>>

/** An update of that ticket by somebody, in a transaction that ends when `until` does. */
export function update(
  t: TestApp,
  { ctx }: TestUser,
  { id, orgId }: TestTicket,
  until = async (_tx: TenantTx) => {},
): Promise<void> {
  const entity = { type: 'ticket', id, orgId }
  return t.db.write({ ...ctx, now: t.clock.now() }, async (tx) => {
    await tx.record({ name: 'ticket.updated', entity, internal: false, details: { changed: ['title'] } })
    await until(tx)
  })
}
