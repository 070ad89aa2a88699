import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { LiveUnread, Presence } from '@atum-desk/contract/live'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../app.ts'
import { buildDeps, type Deps } from '../../deps.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { type LiveAt, liveAt } from '../../testing/live.ts'
import type { LiveTestClient } from '../../testing/live-client.ts'

let t: TestApp
let at: LiveAt
let deps: Deps
let other: FastifyInstance
let elsewhere: LiveAt
before(async () => {
  t = await testApp()
  at = await liveAt(t)
  deps = buildDeps(t.config, { clock: t.clock })
  other = await buildApp(deps)
  elsewhere = await liveAt(t, other)
})
afterEach(() => {
  at.cutAll()
  elsewhere.cutAll()
})
after(async () => {
  await other.close()
  await deps.close()
  await t.close()
})

const ask = (user: TestUser, method: 'GET' | 'PUT' | 'DELETE', ticketId: string, state?: 'viewing' | 'typing') =>
  t.as(user).ask(method, `/api/tickets/${ticketId}/presence`, state && { payload: { state } })

const told = ({ heard }: LiveTestClient) =>
  heard
    .filter(({ event }) => event === 'presence')
    .map(({ data }) => (data as Presence).people.map(({ id, state }) => [id, state]))

test('NTF-27 who looks at a ticket knows who else does, and who writes, whichever process they are with', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  const [his, hers] = [await elsewhere.client(agent), await at.client(manager)]
  await ask(agent, 'PUT', ticket.id, 'viewing')
  await his.until((client) => told(client).length === 1)
  const answer = await ask(manager, 'PUT', ticket.id, 'typing')
  const since = (id: string) => answer.json<Presence>().people.find((one) => one.id === id)?.since
  assert.deepEqual(answer.json<Presence>().people, [
    { id: agent.id, name: agent.name, state: 'viewing', since: since(agent.id) },
    { id: manager.id, name: manager.name, state: 'typing', since: since(manager.id) },
  ])
  await his.until((client) => told(client).length === 2)
  await hers.until((client) => told(client).length === 1)
  const both = [
    [agent.id, 'viewing'],
    [manager.id, 'typing'],
  ]
  assert.deepEqual([told(his).at(-1), told(hers).at(-1)], [both, both])
  await ask(manager, 'DELETE', ticket.id)
  await his.until((client) => told(client).length === 3)
  assert.deepEqual(told(his).at(-1), [[agent.id, 'viewing']])
  assert.equal(told(hers).length, 1)
  const asked = await other.inject({
    url: `/api/tickets/${ticket.id}/presence`,
    headers: { authorization: t.tokenOf(manager) },
  })
  assert.deepEqual(
    asked.json<Presence>().people.map(({ id }) => id),
    [agent.id],
  )
})

test('NTF-27 who says nothing for 30 seconds is gone, and who says it again stays since when he came', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  const client = await at.client(agent)
  await ask(manager, 'PUT', ticket.id, 'viewing')
  const first = (await ask(agent, 'PUT', ticket.id, 'viewing'))
    .json<Presence>()
    .people.find(({ id }) => id === agent.id)
  t.clock.advance({ seconds: 20 })
  await ask(agent, 'PUT', ticket.id, 'viewing')
  t.clock.advance({ seconds: 10 })
  assert.deepEqual((await ask(agent, 'GET', ticket.id)).json<Presence>().people, [first])
  await client.until((one) => told(one).at(-1)?.length === 1)
})

test('NTF-27 presence is staff’s, and of their own helpdesk’s tickets', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const { agent: stranger } = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  const client = await at.client(customer)
  await ask(agent, 'PUT', ticket.id, 'typing')
  assert.equal((await ask(customer, 'GET', ticket.id)).statusCode, 403)
  assert.equal((await ask(stranger, 'PUT', ticket.id, 'viewing')).statusCode, 404)
  assert.deepEqual(told(client), [])
  assert.equal((await ask(agent, 'PUT', ticket.id, 'looking' as 'viewing')).statusCode, 400)
})

test('NTF-28 how much is unread is told at the beginning, and once for all that changes together', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const [his, hers] = [await at.client(manager), await at.client(agent)]
  const unread = ({ heard }: LiveTestClient) =>
    heard.flatMap(({ event, data }) => (event === 'unread' ? [(data as LiveUnread).count] : []))
  for (let n = 0; n < 3; n += 1) await t.make.ticket(customer)
  await his.until((client) => unread(client).at(-1) === 3)
  const before = unread(his).length
  await t.as(manager).post('/api/notifications/read', {})
  await his.until((client) => unread(client).at(-1) === 0)
  assert.equal(unread(his)[0], 0)
  assert.equal(unread(his).length, before + 1)
  assert.deepEqual(unread(hers), [0])
  assert.deepEqual(his.heard.filter(({ event }) => event === 'unread').at(-1)?.id, null)
})
