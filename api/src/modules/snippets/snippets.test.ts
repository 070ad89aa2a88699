import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Snippet } from '@atum-desk/contract/snippets'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const keep = (user: TestUser, body: object) => t.as(user).post('/api/snippets', body)
const namesSeenBy = async (user: TestUser) =>
  (await t.as(user).get('/api/snippets')).json<Page<Snippet>>().items.map(({ name }) => name)

async function desk() {
  const made = await t.make.helpdesk()
  const [colleague, admin] = [await t.make.user(made.tenantId, 'agent'), await t.make.user(made.tenantId, 'admin')]
  return { ...made, colleague, admin }
}

test('TKT-20 one’s own snippets are one’s own affair; a shared one takes template.manage', async () => {
  const { agent, colleague, admin, customer } = await desk()
  const answer = await keep(agent, { name: ' Hello ', body: 'Hello {{requester.name}},' })
  assert.equal(answer.statusCode, 201, answer.body)
  const mine = answer.json<Snippet>()
  assert.equal(answer.headers.location, `/api/snippets/${mine.id}`)
  assert.deepEqual(
    [mine.name, mine.body, mine.owner.id, mine.shared, mine.editable, mine.version],
    ['Hello', 'Hello {{requester.name}},', agent.id, false, true, 1],
  )
  assert.equal((await keep(agent, { name: 'Ours', body: 'x', shared: true })).statusCode, 403)
  assert.equal((await t.as(agent).patch(`/api/snippets/${mine.id}`, { version: 1, shared: true })).statusCode, 403)
  const ours = (await keep(admin, { name: 'Ours', body: 'x', shared: true })).json<Snippet>()
  assert.deepEqual(await namesSeenBy(agent), ['Hello', 'Ours'])
  assert.deepEqual(await namesSeenBy(colleague), ['Ours'])
  assert.equal((await t.as(customer).get('/api/snippets')).statusCode, 403)
  for (const [user, id, status] of [
    [colleague, mine.id, 404],
    [admin, mine.id, 404],
    [agent, ours.id, 403],
    [agent, mine.id, 200],
    [admin, ours.id, 200],
  ] as const) {
    const changed = await t.as(user).patch(`/api/snippets/${id}`, { version: 1, body: 'Changed' })
    assert.equal(changed.statusCode, status, changed.body)
    if (status !== 200) assert.equal((await t.as(user).ask('DELETE', `/api/snippets/${id}`)).statusCode, status)
  }
})

test('TKT-20 only its owner takes a shared one back', async () => {
  const { tenantId, admin } = await desk()
  const second = await t.make.user(tenantId, 'admin')
  const { id } = (await keep(admin, { name: 'Ours', body: 'x', shared: true })).json<Snippet>()
  assert.equal((await t.as(second).patch(`/api/snippets/${id}`, { version: 1, shared: false })).statusCode, 403)
  assert.equal((await t.as(admin).patch(`/api/snippets/${id}`, { version: 1, shared: false })).statusCode, 200)
  assert.deepEqual(await namesSeenBy(second), [])
})

test('TKT-20 AUD-1 what somebody keeps to himself stands in no audit entry, and what is shared does', async () => {
  const { tenantId, admin } = await desk()
  const writer = await t.make.user(tenantId, 'admin')
  const entriesOf = async (id: string) =>
    (await t.as(admin).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>().items.reverse()
  const write = (id: string, body: object) => t.as(writer).patch(`/api/snippets/${id}`, body)
  const own = (await keep(writer, { name: 'My secret', body: 'A secret' })).json<Snippet>()
  await write(own.id, { version: 1, body: 'Another secret' })
  await t.as(writer).ask('DELETE', `/api/snippets/${own.id}`)
  const silent = await entriesOf(own.id)
  assert.deepEqual(
    silent.map(({ action }) => action),
    ['snippet.created', 'snippet.updated', 'snippet.removed'],
  )
  assert.doesNotMatch(JSON.stringify(silent), /secret/)
  const { id } = (await keep(writer, { name: 'My draft', body: 'Draft' })).json<Snippet>()
  await write(id, { version: 1, name: 'Ours', body: 'Said', shared: true })
  await write(id, { version: 2, body: 'Said well' })
  await write(id, { version: 3, body: 'Thought', shared: false })
  const ours = { name: 'Ours', shared: true }
  // A body is in no entry at all.
  assert.deepEqual(
    (await entriesOf(id)).map(({ oldValue, newValue }) => [oldValue, newValue]),
    [
      [null, { shared: false }],
      [{ shared: false }, ours],
      [{}, {}],
      [ours, { shared: false }],
    ],
  )
})

test('TKT-20 a variable that is not there is refused when the snippet is kept', async () => {
  const { agent } = await desk()
  const refused = await keep(agent, { name: 'Bad', body: 'Hello {{requester.nickname}}' })
  assert.equal(refused.statusCode, 400)
  const { code, errors } = refused.json<Problem>()
  assert.deepEqual(
    [code, errors?.map((error) => [error.path, error.code])],
    ['validation-failed', [['/body', 'unknown-variable']]],
  )
  const { id } = (await keep(agent, { name: 'Good', body: 'Hello' })).json<Snippet>()
  assert.equal((await t.as(agent).patch(`/api/snippets/${id}`, { version: 1, body: '{{x}}' })).statusCode, 400)
  for (const body of [
    { name: 'x' },
    { name: ' ', body: 'x' },
    { name: 'x', body: ' ' },
    { name: 'x', body: 'x', tag: 1 },
  ])
    assert.equal((await keep(agent, body)).statusCode, 400, JSON.stringify(body))
})

test('TKT-20 versions, names, pages; and AUD-1 they leave their entries', async () => {
  const { agent, manager } = await desk()
  const { id } = (await keep(agent, { name: 'Second', body: 'x' })).json<Snippet>()
  await keep(agent, { name: 'first', body: 'x' })
  assert.equal((await keep(agent, { name: 'SECOND', body: 'x' })).json<Problem>().code, 'duplicate')
  const first = (await t.as(agent).get('/api/snippets?limit=1')).json<Page<Snippet>>()
  const rest = (await t.as(agent).get(`/api/snippets?limit=1&cursor=${first.nextCursor}`)).json<Page<Snippet>>()
  assert.deepEqual(
    [first, rest].flatMap(({ items }) => items.map(({ name }) => name)),
    ['first', 'Second'],
  )
  await t.as(agent).patch(`/api/snippets/${id}`, { version: 1, body: 'y' })
  const stale = await t.as(agent).patch(`/api/snippets/${id}`, { version: 1, body: 'z' })
  assert.deepEqual([stale.statusCode, stale.json<Problem>().currentVersion], [409, 2])
  assert.equal((await t.as(agent).ask('DELETE', `/api/snippets/${id}`)).json<Snippet>().name, 'Second')
  const { items } = (await t.as(manager).get(`/api/audit?entityId=${id}`)).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action }) => action),
    ['snippet.removed', 'snippet.updated', 'snippet.created'],
  )
})
