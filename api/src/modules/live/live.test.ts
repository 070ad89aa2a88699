import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import { systemContext } from '../../platform/access/context.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { type LiveAt, liveAt, update } from '../../testing/live.ts'
import type { LiveTestClient } from '../../testing/live-client.ts'

let t: TestApp
let at: LiveAt
before(async () => {
  t = await testApp()
  at = await liveAt(t)
})
afterEach(() => at.cutAll())
after(() => t.close())

const namesIn = ({ events }: LiveTestClient) => events.map(({ name }) => name)
const ticketsIn = ({ events }: LiveTestClient) => events.map(({ ticketId }) => ticketId)

/** Of the feed: how much is unread is told beside it. */
const toldOf = ({ heard }: LiveTestClient) => heard.map(({ event }) => event).filter((event) => event !== 'unread')

test('NTF-4 what happens to a ticket is told to who may see it, by ids and version', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const client = await at.client(agent)
  const { id: ticketId } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${ticketId}/accept`, {})
  await client.hears(2)
  const [created, accepted] = client.events
  assert.deepEqual(
    [created?.name, created?.ticketId, created?.version, created?.actorId, created?.internal],
    ['ticket.created', ticketId, 1, customer.id, false],
  )
  assert.deepEqual([accepted?.name, accepted?.version, accepted?.actorId], ['ticket.accepted', 2, manager.id])
  assert.equal(client.headers['content-type'], 'text/event-stream')
  assert.equal(client.headers['cache-control'], 'private, no-store')
  assert.equal(client.headers['x-accel-buffering'], 'no')
  assert.ok(client.headers['x-request-id'])
  assert.equal(client.headers['x-content-type-options'], 'nosniff')
})

test('NTF-4 words and files are told too, and a download is not', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${ticket.id}/accept`, {})
  const client = await at.client(agent)
  const said = await t.as(customer).post(`/api/tickets/${ticket.id}/comments`, { body: 'A word.' })
  const boundary = 'b'
  const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="log.txt"\r\n\r\nA line.\r\n--b--\r\n`
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const file = await t.as(customer).ask('POST', `/api/tickets/${ticket.id}/attachments`, { payload, headers })
  await t.as(customer).get(`/api/attachments/${file.json().id}`)
  await update(t, manager, ticket)
  await client.hears(3)
  assert.deepEqual(namesIn(client), ['comment.added', 'attachment.uploaded', 'ticket.updated'])
  assert.equal(client.events[0]?.commentId, said.json().id)
  assert.equal(client.events[1]?.attachmentId, file.json().id)
})

test('NTF-20 who comes back with the last id that he had gets what he missed, and nothing twice', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const client = await at.client(agent)
  await t.make.ticket(customer)
  await client.hears(1)
  client.cut()
  for (let i = 0; i < 3; i++) await t.make.ticket(customer)
  await client.open()
  await t.make.ticket(customer)
  await client.hears(5)
  assert.equal(new Set(ticketsIn(client)).size, 5)
  assert.equal(client.events.length, 5)
})

test('NTF-20 who is cut off before his first event comes back from where he began', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const client = await at.client(agent)
  assert.deepEqual(toldOf(client), ['hello'])
  assert.equal(typeof client.heard[0]?.id, 'number')
  client.cut()
  const { id } = await t.make.ticket(customer)
  await client.open()
  await client.hears(1)
  assert.deepEqual(ticketsIn(client), [id])
})

test('NTF-20 who is told of nothing learns all the same how far he is', async () => {
  const { tenantId, customer, agent } = await t.make.helpdesk()
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const [quiet, busy] = [await at.client(neighbour), await at.client(agent)]
  await t.make.ticket(customer)
  await busy.hears(1)
  t.clock.advance({ seconds: 15 })
  await quiet.until(({ lastEventId }) => lastEventId === busy.lastEventId)
  quiet.cut()
  await t.make.ticket(customer)
  await busy.hears(2)
  await quiet.open()
  await quiet.until(({ lastEventId }) => lastEventId === busy.lastEventId)
  assert.deepEqual(toldOf(quiet), ['hello', 'hello'])
})

test('NTF-20 more than a page that was missed comes in its order', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const client = await at.client(agent)
  const ticket = await t.make.ticket(customer)
  await client.hears(1)
  client.cut()
  for (let i = 0; i < 15; i++) {
    const entity = { type: 'ticket', id: ticket.id, orgId: ticket.orgId }
    const event = { name: 'ticket.updated' as const, entity, internal: false, details: { changed: ['title'] } }
    await update(t, agent, ticket, async (tx) => {
      for (let n = 0; n < 29; n++) await tx.record(event)
    })
  }
  await client.open()
  await client.hears(451)
  const ids = client.events.map(({ id }) => id)
  assert.equal(new Set(ids).size, 451)
  const positions = client.heard.filter(({ event }) => event === 'ticket').map(({ id }) => id ?? 0)
  assert.deepEqual(
    [...positions].sort((a, b) => a - b),
    positions,
  )
})

test('NTF-21 what began first and is committed last is not lost to who had seen the other', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const [slow, quick] = [await t.make.ticket(customer), await t.make.ticket(customer)]
  const client = await at.client(agent)
  const [written, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const late = update(t, manager, slow, async () => {
    written.resolve()
    await mayEnd.promise
  })
  await written.promise
  await update(t, manager, quick)
  await client.hears(1)
  assert.deepEqual(ticketsIn(client), [quick.id])
  client.cut()
  mayEnd.resolve()
  await late
  await client.open()
  await client.hears(2)
  assert.deepEqual(ticketsIn(client), [quick.id, slow.id])
})

test('NTF-22 ISO-2 a customer is told of nothing internal, and of nobody else’s', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const elsewhere = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  const clients = [await at.client(customer), await at.client(neighbour), await at.client(elsewhere.agent)] as const
  await t.make.comment(manager, ticket, true)
  await t.make.comment(manager, ticket, false)
  const theirs = await t.make.ticket(neighbour)
  const foreign = await t.make.ticket(elsewhere.customer)
  for (const client of clients) await client.hears(1)
  assert.deepEqual(clients.map(ticketsIn), [[ticket.id], [theirs.id], [foreign.id]])
  assert.deepEqual(namesIn(clients[0]), ['comment.added'])
  assert.ok(!('internal' in (clients[0].events[0] ?? {})))
})

test('NTF-22 ISO-5 who sees only his own is told of his own, and of what he is copied on', async () => {
  const tenantId = await t.make.tenant()
  const orgId = await t.make.organization(tenantId, 'own')
  const [one, other] = [
    await t.make.user(tenantId, 'customer', { orgId, ticketScope: 'own' }),
    await t.make.user(tenantId, 'customer', { orgId, ticketScope: 'own' }),
  ]
  const manager = await t.make.user(tenantId, 'manager')
  const client = await at.client(one)
  const [his, copied, hers] = [
    await t.make.ticket(one),
    await t.make.ticket(other, { ccIds: [one.id] }),
    await t.make.ticket(other),
  ]
  for (const ticket of [hers, copied, his]) await update(t, manager, ticket)
  await client.until(({ events }) => events.filter(({ name }) => name === 'ticket.updated').length === 2)
  assert.deepEqual(new Set(ticketsIn(client)), new Set([his.id, copied.id]))
  await t.as(other).ask('PUT', `/api/tickets/${hers.id}/cc`, { payload: { userIds: [one.id] } })
  await client.until(({ events }) => events.at(-1)?.ticketId === hers.id)
  assert.equal(client.events.at(-1)?.name, 'ticket.watchers_changed')
})

test('NTF-22 TKT-9 of a link a customer is told only where he sees both ends', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const [his, second, theirs] = [
    await t.make.ticket(customer),
    await t.make.ticket(customer),
    await t.make.ticket(neighbour),
  ]
  const client = await at.client(customer)
  for (const { id } of [theirs, second]) {
    const linked = await t.as(manager).post(`/api/internal/tickets/${his.id}/links`, { kind: 'related', ticketId: id })
    assert.ok(linked.statusCode < 300, linked.body)
  }
  await client.hears(2)
  assert.deepEqual(new Set(ticketsIn(client)), new Set([his.id, second.id]))
  await update(t, manager, his)
  await client.hears(3)
  assert.equal(client.events.length, 3)
})

test('NTF-23 an id that is none is refused', async () => {
  const { agent } = await t.make.helpdesk()
  for (const lastEventId of ['none', '-1', '1.5', '9'.repeat(16)]) {
    const client = await at.client(agent, lastEventId)
    assert.equal(client.status, 400)
    await client.closed()
    assert.equal((JSON.parse(client.body) as Problem).code, 'validation-failed')
  }
})

test('NTF-23 an id that was never given begins anew, and says so', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const client = await at.client(agent, 9_000_000_000)
  const { id } = await t.make.ticket(customer)
  await client.hears(1)
  assert.deepEqual(toldOf(client), ['reset', 'ticket'])
  assert.deepEqual(ticketsIn(client), [id])
})

test('NTF-23 after a week what happened is forgotten: who was away for longer begins anew, and who saw it all does not', async () => {
  const { tenantId, customer, agent } = await t.make.helpdesk()
  const [away, present] = [await at.client(agent), await at.client(agent)]
  away.cut()
  await t.make.ticket(customer)
  await present.hears(1)
  present.cut()
  t.clock.advance({ hours: 7 * 24 + 1 })
  await drainJobs(t, { sweeps: true })
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  assert.deepEqual(await t.db.read(ctx, ({ q }) => q.selectFrom('live_events').select('id').execute()), [])
  for (const client of [away, present]) {
    client.token = t.bareTokenOf(agent)
    await client.open()
  }
  const { id } = await t.make.ticket(customer)
  await away.until(({ events }) => events.at(-1)?.ticketId === id)
  await present.until(({ events }) => events.at(-1)?.ticketId === id)
  assert.deepEqual(
    [toldOf(away), toldOf(present)],
    [
      ['hello', 'reset', 'ticket'],
      ['hello', 'ticket', 'hello', 'ticket'],
    ],
  )
})
