import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '../../src/platform/clock.ts'
import { type TestApp, testApp } from '../../src/testing/app.ts'
import { Client } from '../../src/testing/client.ts'
import { deliveriesIn } from '../../src/testing/deliveries.ts'
import type { TestTicket, TestUser } from '../../src/testing/factories.ts'
import { LiveTestClient } from '../../src/testing/live-client.ts'
import { type Mailbox, openMailbox } from '../../src/testing/mailbox.ts'
import { ownPostgres } from '../../src/testing/own-postgres.ts'
import { startServer } from '../../src/testing/server.ts'
import { settleDeliveries } from '../../src/testing/settling.ts'

const postgres = await ownPostgres()
let t: TestApp
let mailbox: Mailbox
before(async () => {
  mailbox = await openMailbox()
  t = await testApp({ smtpUrl: mailbox.url })
})
after(async () => {
  await t.close()
  await mailbox.close()
  await postgres.close()
})

const writers = 8

type Writing = Readonly<{ url: string; who: TestUser; confirmed: Set<string>; over: AbortSignal }>

/** Writes one comment after the other, and keeps what the server has confirmed. What fails is not tried again. */
async function write({ url, who, confirmed, over }: Writing, ticket: TestTicket, writer: number): Promise<void> {
  const client = new Client(url).as(t.bareTokenOf(who, systemClock.now()))
  for (let n = 0; !over.aborted; n += 1) {
    const body = `comment ${writer}-${n}.`
    const answer = await client.post(`/api/tickets/${ticket.id}/comments`, { body }).catch(() => null)
    if (answer?.status === 201) confirmed.add(body)
    else await wait(50)
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 6_000 && !condition(); i += 1) await wait(10)
  assert.ok(condition(), 'it did not come to it within a minute')
}

/** The stream itself outlives the database. */
async function heardOnceEach(client: LiveTestClient, commentIds: readonly string[]): Promise<void> {
  const heard = () => client.events.flatMap(({ commentId }) => commentId ?? [])
  await until(() => heard().length >= commentIds.length)
  assert.deepEqual(heard().toSorted(), commentIds.toSorted(), 'each is told live, once')
  assert.ok(client.isOpen)
  client.cut()
}

test('NTF-1 NTF-29 PostgreSQL is killed, then restarted, under load: what was confirmed is there, and told once each', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const tickets: TestTicket[] = []
  for (let n = 0; n < writers; n += 1) tickets.push(await t.make.ticket(customer))
  const servers = [await startServer('api', t.config), await startServer('worker', t.config)]
  const confirmed = new Set<string>()
  const over = new AbortController()
  const writing = { url: servers[0]?.url ?? '', who: customer, confirmed, over: over.signal }
  const listening = await new LiveTestClient({ ...writing, token: t.bareTokenOf(manager, systemClock.now()) }).open()
  const storm = tickets.map((ticket, n) => write(writing, ticket, n))
  for (const stop of [postgres.killAndStart, postgres.restart]) {
    const before = confirmed.size
    await until(() => confirmed.size >= before + 40)
    await stop()
  }
  const before = confirmed.size
  await until(() => confirmed.size >= before + 40)
  over.abort()
  await Promise.all(storm)
  const written = await t.db.read({ ...manager.ctx, now: t.clock.now() }, ({ q }) =>
    q.selectFrom('ticket_comments').select(['id', 'body']).execute(),
  )
  await heardOnceEach(
    listening,
    written.map(({ id }) => id),
  )
  for (const server of servers) await server.stop()

  const bodies = written.map(({ body }) => body)
  assert.equal(new Set(bodies).size, bodies.length)
  assert.deepEqual(
    [...confirmed].filter((body) => !bodies.includes(body)),
    [],
    'what was confirmed is there',
  )

  await settleDeliveries(t, tenantId)
  const told = (await deliveriesIn(t, tenantId)).filter(({ event }) => event === 'comment.added')
  const of = (texts: readonly string[], body: string) => texts.filter((text) => text.includes(body)).length
  const messages = told.map(({ text }) => text)
  assert.deepEqual(
    bodies.filter((body) => of(messages, body) !== 1),
    [],
    'each has one message',
  )
  // By their Message-ID's left part: one that was sent twice is recognised by it.
  const arrived = new Set(mailbox.mails.map(({ headers }) => /^<([^@]+)@/.exec(headers.get('message-id') ?? '')?.[1]))
  assert.deepEqual(
    told.map(({ id }) => id).filter((id) => !arrived.has(id)),
    [],
    'each message has arrived',
  )
})
