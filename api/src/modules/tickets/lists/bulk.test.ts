import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { BulkResult } from '@atum-desk/contract/bulk'
import type { Comment } from '@atum-desk/contract/comments'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import { newId } from '../../../platform/ids.ts'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const ask = (user: TestUser, body: object, key?: string) =>
  t.as(user).post('/api/internal/tickets/bulk', body, key === undefined ? {} : { 'idempotency-key': key })
const bulk = async (user: TestUser, ids: readonly string[], action: object, more = {}) => {
  const answer = await ask(user, { ids, action, ...more })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<BulkResult>().items
}
const ticketOf = async (user: TestUser, id: string) => (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()
const oks = (items: BulkResult['items']) => items.map(({ ok }) => ok)

async function desk(tickets = 3) {
  const made = await t.make.helpdesk()
  const ids: string[] = []
  for (let n = 0; n < tickets; n += 1) ids.push((await t.make.ticket(made.customer)).id)
  return { ...made, ids }
}

test('LST-3 each action does to each ticket what its own route does, in the order of the ids', async () => {
  const { manager, agent, ids } = await desk()
  const steps: Array<readonly [TestUser, object, (ticket: Ticket) => unknown, unknown]> = [
    [manager, { type: 'accept', priority: 'P2' }, ({ status, priority }) => [status, priority], ['ACCEPTED', 'P2']],
    [agent, { type: 'assign', assigneeId: agent.id }, ({ assignee }) => assignee?.id, agent.id],
    [agent, { type: 'priority', priority: 'P1' }, ({ priority }) => priority, 'P1'],
    [agent, { type: 'category', category: 'Hardware' }, ({ category }) => category, 'Hardware'],
    [agent, { type: 'tags', add: ['VPN', 'vip'] }, ({ tags }) => tags, ['vpn', 'vip']],
    [agent, { type: 'tags', add: ['late'], remove: ['VIP'] }, ({ tags }) => tags, ['vpn', 'late']],
    [agent, { type: 'status', to: 'IN_PROGRESS' }, ({ status }) => status, 'IN_PROGRESS'],
    [agent, { type: 'comment', body: 'All of one batch.' }, ({ commentCount }) => commentCount, 1],
    [agent, { type: 'status', to: 'WAITING_CUSTOMER', comment: 'Which?' }, ({ status }) => status, 'WAITING_CUSTOMER'],
    [
      agent,
      { type: 'status', to: 'RESOLVED', resolution: 'Done.', rootCause: 'Wear.' },
      ({ status }) => status,
      'RESOLVED',
    ],
    [manager, { type: 'status', to: 'CLOSED' }, ({ status }) => status, 'CLOSED'],
  ]
  for (const [user, action, read, expected] of steps) {
    const items = await bulk(user, ids, action)
    assert.deepEqual(oks(items), [true, true, true], JSON.stringify(items))
    assert.deepEqual(
      items.map(({ id }) => id),
      ids,
    )
    for (const id of ids) assert.deepEqual(read(await ticketOf(agent, id)), expected, JSON.stringify(action))
  }
  const [first] = await bulk(manager, ids.slice(0, 1), { type: 'comment', body: 'More?', internal: false })
  assert.equal(first?.problem?.code, 'ticket-final')
})

test('LST-3 a comment is internal unless it says otherwise, and a rejection tells its reason', async () => {
  const { manager, customer, ids } = await desk()
  await bulk(manager, ids, { type: 'comment', body: 'Between us.' })
  assert.equal((await t.as(customer).get(`/api/tickets/${ids[0]}/comments`)).json<Page<Comment>>().items.length, 0)
  await bulk(manager, ids, { type: 'reject', reason: 'A drill.' })
  assert.equal((await ticketOf(customer, ids[0] ?? '')).rejectionReason, 'A drill.')
})

test('LST-3 what cannot be done to one ticket is its result, and keeps no other from its turn', async () => {
  const { manager, agent, ids } = await desk()
  await t.as(manager).post(`/api/internal/tickets/${ids[1]}/accept`, {})
  const items = await bulk(manager, ids, { type: 'accept' })
  assert.deepEqual(oks(items), [true, false, true])
  assert.equal(items[1]?.problem?.code, 'transition-refused')
  assert.ok(items[1]?.problem?.possibleActions?.includes('assign'))
  const [denied] = await bulk(agent, ids, { type: 'status', to: 'CLOSED' })
  assert.equal(denied?.problem?.status, 409)
  const [forbidden] = await bulk(agent, [(await t.make.ticket((await desk()).customer)).id, ids[0] ?? ''], {
    type: 'accept',
  })
  assert.equal(forbidden?.problem?.code, 'not-found')
})

test('ISO-3 LST-3 a foreign id, and one that never was, have the same result', async () => {
  const { manager, ids } = await desk(1)
  const [foreign] = (await desk(1)).ids
  const absent = newId(t.clock.now())
  const items = await bulk(manager, [foreign ?? '', absent, ids[0] ?? ''], { type: 'accept' })
  assert.deepEqual(items[0]?.problem, items[1]?.problem)
  assert.equal(items[0]?.problem?.status, 404)
  assert.equal(items[2]?.ok, true)
})

test('TKT-5 LST-3 a version that is not the current one is refused for its ticket alone', async () => {
  const { manager, ids } = await desk(2)
  const versions = { [ids[0] ?? '']: 1, [ids[1] ?? '']: 7 }
  const items = await bulk(manager, ids, { type: 'accept' }, { versions })
  assert.deepEqual(oks(items), [true, false])
  assert.deepEqual([items[1]?.problem?.code, items[1]?.problem?.currentVersion], ['version-conflict', 1])
})

test('LST-3 tickets are merged into one', async () => {
  const { manager, ids } = await desk(3)
  const [into, ...others] = ids
  const items = await bulk(manager, others, { type: 'merge', into })
  assert.deepEqual(oks(items), [true, true], JSON.stringify(items))
  for (const id of others) assert.equal((await ticketOf(manager, id)).mergedInto?.id, into)
})

test('TKT-8 LST-3 under a key nothing is done twice, and what could not be done is tried again', async () => {
  const { manager, agent, ids } = await desk(3)
  await bulk(manager, ids.slice(0, 2), { type: 'accept' })
  const body = { ids, action: { type: 'comment', body: 'We are on it.', internal: false } }
  const once = (await ask(agent, body, 'k1')).json<BulkResult>().items
  assert.deepEqual(oks(once), [true, true, false], 'an agent does not speak before the gate')
  await bulk(manager, ids.slice(2), { type: 'accept' })
  const again = await Promise.all([1, 2, 3, 4].map(() => ask(agent, body, 'k1')))
  for (const answer of again) assert.deepEqual(oks(answer.json<BulkResult>().items), [true, true, true], answer.body)
  for (const id of ids) assert.equal((await ticketOf(agent, id)).commentCount, 1)
  const other = await ask(agent, { ...body, ids: ids.slice(1) }, 'k1')
  assert.deepEqual([other.statusCode, other.json<Problem>().code], [409, 'duplicate'])
  assert.equal((await ask(manager, body, 'k1')).statusCode, 200, 'a key is its sender’s own')
})

test('AUD-1 LST-3 each ticket leaves its own entry', async () => {
  const { tenantId, manager, ids } = await desk(3)
  await bulk(manager, ids, { type: 'accept' })
  const admin = await t.make.user(tenantId, 'admin')
  const { items } = (await t.as(admin).get('/api/audit?action=ticket.accepted')).json<Page<AuditEntry>>()
  assert.deepEqual(new Set(items.map(({ entityId }) => entityId)), new Set(ids))
})

test('LST-3 a body that means nothing is refused as a whole', async () => {
  const { manager, customer, ids } = await desk(1)
  const [id] = ids
  const accept = { type: 'accept' }
  for (const body of [
    { ids: [], action: accept },
    { ids: [id, id], action: accept },
    { ids: Array.from({ length: 201 }, () => newId(t.clock.now())), action: accept },
    { ids, action: { type: 'explode' } },
    { ids, action: { type: 'reject' } },
    { ids, action: { ...accept, version: 1 } },
    { ids, versions: { [id ?? '']: 0 }, action: accept },
    { ids },
  ]) {
    assert.equal((await ask(manager, body)).statusCode, 400, JSON.stringify(body).slice(0, 100))
  }
  assert.equal((await ask(customer, { ids, action: accept })).statusCode, 403)
})

test('LST-3 fifty at once over the same tickets: each ends with one winner, and nobody deadlocks', async () => {
  const { manager, customer, ids } = await desk(6)
  const shuffled = (n: number) => ids.map((_, i) => ids[(i * 5 + n) % ids.length] ?? '')
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => ask(manager, { ids: shuffled(n), action: { type: 'accept' } })),
  )
  const all = answers.flatMap((answer) => answer.json<BulkResult>().items)
  assert.ok(answers.every(({ statusCode }) => statusCode === 200))
  for (const id of ids) assert.equal(all.filter((item) => item.id === id && item.ok).length, 1)
  const codes = new Set(all.filter(({ ok }) => !ok).map(({ problem }) => problem?.code))
  assert.deepEqual([...codes], ['transition-refused'])
  for (const id of ids) assert.equal((await ticketOf(customer, id)).status, 'ACCEPTED')
})
