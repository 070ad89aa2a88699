import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { type TestApp, testApp } from '../../testing/app.ts'
import { type LiveAt, liveAt } from '../../testing/live.ts'

let t: TestApp
let at: LiveAt
before(async () => {
  t = await testApp()
  at = await liveAt(t)
})
afterEach(() => at.cutAll())
after(() => t.close())

test('NTF-4 what happens to a ticket is told to who may see it, by ids and version', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const client = await at.client(agent)
  const { id: ticketId } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${ticketId}/accept`, {})
  await client.hears(2)
  assert.deepEqual(client.heard[0]?.event, 'hello')
  const [created, accepted] = client.events
  assert.deepEqual(
    [created?.name, created?.ticketId, created?.version, created?.actorId, created?.internal],
    ['ticket.created', ticketId, 1, customer.id, false],
  )
  assert.deepEqual([accepted?.name, accepted?.version, accepted?.actorId], ['ticket.accepted', 2, manager.id])
  assert.equal(client.headers['content-type'], 'text/event-stream')
  assert.equal(client.headers['cache-control'], 'private, no-store')
  assert.equal(client.headers['x-accel-buffering'], 'no')
})

test('NTF-4 who comes back with the last id that he had gets what he missed, and nothing twice', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const client = await at.client(agent)
  await t.make.ticket(customer)
  await client.hears(1)
  client.cut()
  for (let i = 0; i < 3; i++) await t.make.ticket(customer)
  await client.open()
  await t.make.ticket(customer)
  await client.hears(5)
  const ids = client.events.map(({ ticketId }) => ticketId)
  assert.equal(new Set(ids).size, 5)
  assert.equal(ids.length, 5)
})
