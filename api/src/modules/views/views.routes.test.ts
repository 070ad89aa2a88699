import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { TicketCount, View, ViewCounts } from '@atum-desk/contract/views'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const keep = (user: TestUser, body: object) => t.as(user).post('/api/views', body)
const kept = async (user: TestUser, body: object) => (await keep(user, body)).json<View>()
const namesSeenBy = async (user: TestUser) =>
  (await t.as(user).get('/api/views')).json<Page<View>>().items.map(({ name }) => name)
const countsOf = async (user: TestUser) => (await t.as(user).get('/api/views/counts')).json<ViewCounts>().items

async function desk() {
  const made = await t.make.helpdesk()
  return { ...made, colleague: await t.make.user(made.tenantId, 'agent') }
}

test('LST-1 a view keeps the list’s own parameters, and is seen by its owner alone', async () => {
  const { agent, colleague, manager } = await desk()
  const query = { status: 'NEW,ACCEPTED', assigneeId: 'me', breached: true, tag: 'vpn', sort: 'priority' }
  const answer = await keep(agent, { name: ' Mine ', query, columns: ['number', 'sla.resolution'] })
  assert.equal(answer.statusCode, 201, answer.body)
  const view = answer.json<View>()
  assert.equal(answer.headers.location, `/api/views/${view.id}`)
  assert.deepEqual(view, {
    id: view.id,
    name: 'Mine',
    owner: { id: agent.id, name: agent.name },
    shared: false,
    query,
    columns: ['number', 'sla.resolution'],
    position: 0,
    editable: true,
    version: 1,
  })
  for (const other of [colleague, manager]) {
    assert.deepEqual(await namesSeenBy(other), [])
    assert.equal((await t.as(other).get(`/api/views/${view.id}`)).statusCode, 404)
    assert.equal((await t.as(other).patch(`/api/views/${view.id}`, { version: 1, name: 'Ours' })).statusCode, 404)
    assert.equal((await t.as(other).ask('DELETE', `/api/views/${view.id}`)).statusCode, 404)
  }
})

test('LST-1 a query that the list would refuse is refused when it is kept', async () => {
  const { agent } = await desk()
  for (const query of [
    { status: 'OPEN' },
    { page: 2 },
    { limit: 5 },
    { cursor: 'x' },
    { breached: 'true' },
    { sort: 'title' },
  ]) {
    assert.equal((await keep(agent, { name: 'Bad', query })).statusCode, 400, JSON.stringify(query))
  }
  for (const body of [
    { query: {} },
    { name: 'No query' },
    { name: ' ', query: {} },
    { name: 'x', query: {}, columns: [] },
  ]) {
    assert.equal((await keep(agent, body)).statusCode, 400, JSON.stringify(body))
  }
})

test('LST-1 a shared view is everybody’s of staff; its owner and who manages views change it', async () => {
  const { agent, colleague, manager, customer } = await desk()
  const { id } = await kept(agent, { name: 'Ours', query: {}, shared: true })
  assert.equal((await t.as(colleague).get(`/api/views/${id}`)).json<View>().editable, false)
  assert.equal((await t.as(colleague).patch(`/api/views/${id}`, { version: 1, name: 'His' })).statusCode, 403)
  assert.equal((await t.as(colleague).ask('DELETE', `/api/views/${id}`)).statusCode, 403)
  const renamed = await t
    .as(manager)
    .patch(`/api/views/${id}`, { version: 1, name: 'The team’s', query: { status: 'NEW' } })
  assert.deepEqual([renamed.json<View>().name, renamed.json<View>().query], ['The team’s', { status: 'NEW' }])
  assert.equal((await t.as(manager).patch(`/api/views/${id}`, { version: 2, shared: false })).statusCode, 403)
  assert.equal((await t.as(agent).patch(`/api/views/${id}`, { version: 2, shared: false })).statusCode, 200)
  assert.equal((await t.as(manager).get(`/api/views/${id}`)).statusCode, 404)
  assert.equal((await t.as(customer).get('/api/views')).statusCode, 403)
})

test('LST-1 versions, names, and the order of positions', async () => {
  const { agent, colleague } = await desk()
  const { id } = await kept(agent, { name: 'Second', query: {}, position: 2 })
  await kept(agent, { name: 'First', query: {}, position: 1 })
  await kept(colleague, { name: 'Shared', query: {}, position: 3, shared: true })
  assert.deepEqual(await namesSeenBy(agent), ['First', 'Second', 'Shared'])
  const first = (await t.as(agent).get('/api/views?limit=2')).json<Page<View>>()
  const rest = (await t.as(agent).get(`/api/views?limit=2&cursor=${first.nextCursor}`)).json<Page<View>>()
  assert.deepEqual(
    [...first.items, ...rest.items].map(({ name }) => name),
    ['First', 'Second', 'Shared'],
  )
  assert.equal((await keep(agent, { name: 'SECOND', query: {} })).json<Problem>().code, 'duplicate')
  assert.equal((await keep(colleague, { name: 'Second', query: {} })).statusCode, 201)
  await t.as(agent).patch(`/api/views/${id}`, { version: 1, columns: ['title'] })
  const stale = await t.as(agent).patch(`/api/views/${id}`, { version: 1, columns: null })
  assert.equal(stale.statusCode, 409)
  assert.equal(stale.json<Problem>().currentVersion, 2)
})

test('AUD-1 views leave their entries', async () => {
  const { manager } = await desk()
  const { id } = await kept(manager, { name: 'Ours', query: { status: 'NEW' }, shared: true })
  await t.as(manager).patch(`/api/views/${id}`, { version: 1, query: {} })
  assert.equal((await t.as(manager).ask('DELETE', `/api/views/${id}`)).json<View>().name, 'Ours')
  assert.equal((await t.as(manager).get(`/api/views/${id}`)).statusCode, 404)
  const { items } = (await t.as(manager).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action }) => action),
    ['view.removed', 'view.updated', 'view.created'],
  )
})

test('LST-2 each view is counted as its reader would see it: me is who opens it', async () => {
  const { agent, colleague, customer, manager } = await desk()
  const ids = [await t.make.ticket(customer), await t.make.ticket(customer)].map(({ id }) => id)
  for (const id of ids) await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  await t.as(manager).post(`/api/internal/tickets/${ids[0]}/assign`, { assigneeId: colleague.id })
  const all = await kept(agent, { name: 'All', query: {}, shared: true, position: 1 })
  const mine = await kept(agent, { name: 'Mine', query: { assigneeId: 'me' }, shared: true, position: 2 })
  assert.deepEqual(await countsOf(agent), [
    { id: all.id, count: 2, more: false },
    { id: mine.id, count: 0, more: false },
  ])
  assert.deepEqual(
    (await countsOf(colleague)).map(({ count }) => count),
    [2, 1],
  )
})

test('LST-2 a view that refers to what is gone still opens, and one that fails takes no other along', async () => {
  const { tenantId, agent, customer, manager } = await desk()
  await t.make.ticket(customer)
  const teamId = await t.make.team(tenantId, [agent.id])
  const gone = await kept(agent, { name: 'Of a team', query: { teamId }, position: 1 })
  const whole = await kept(agent, { name: 'All', query: {}, position: 3 })
  const broken = await kept(agent, { name: 'Broken', query: {}, position: 2 })
  // As a later version might leave one that an earlier one kept.
  await t.db.write(agent.ctx, ({ q }) =>
    q
      .updateTable('ticket_views')
      .set({ query: JSON.stringify({ orgId: 'none of ours' }) })
      .where('id', '=', broken.id)
      .execute(),
  )
  await t.as(await t.make.user(tenantId, 'admin')).ask('DELETE', `/api/teams/${teamId}`)
  assert.equal((await t.as(agent).get(`/api/tickets?teamId=${teamId}`)).statusCode, 200)
  const counts = await countsOf(agent)
  assert.deepEqual(
    counts.map(({ id, count, problem }) => [id, count, problem === undefined]),
    [
      [gone.id, 0, true],
      [broken.id, null, false],
      [whole.id, 1, true],
    ],
  )
  assert.deepEqual(await countsOf(manager), [])
})

test('LST-2 a list is counted for customers, too, as far as they see it', async () => {
  const { tenantId, agent, customer } = await desk()
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  await t.make.ticket(customer, { priority: 'P1' })
  await t.make.ticket(customer)
  const count = async (user: TestUser, query = '') =>
    (await t.as(user).get(`/api/tickets/count${query}`)).json<TicketCount>()
  assert.deepEqual(await count(agent), { count: 2, more: false })
  assert.deepEqual(await count(customer, '?priority=P1'), { count: 1, more: false })
  assert.deepEqual(await count(neighbour), { count: 0, more: false })
  assert.equal((await t.as(agent).get('/api/tickets/count?limit=3')).statusCode, 400)
})
