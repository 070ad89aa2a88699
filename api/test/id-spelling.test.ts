import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BulkResult } from '@atum-desk/contract/bulk'
import type { Comment } from '@atum-desk/contract/comments'
import type { Page } from '@atum-desk/contract/common'
import type { Ticket } from '@atum-desk/contract/tickets'
import fastify from 'fastify'
import { spellIdsAlike } from '../src/platform/http/one-spelling.ts'
import { type TestApp, testApp } from '../src/testing/app.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const loud = ({ id }: { id: string }) => id.toUpperCase()

test('API-1 an id is the same in capitals: in the address, read and written', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const [ticket, other] = [await t.make.ticket(customer), await t.make.ticket(customer)]
  const at = `/api/tickets/${loud(ticket)}`
  assert.equal((await t.as(manager).get(at)).statusCode, 200)
  assert.equal((await t.as(manager).patch(at, { version: 1, priority: 'P1' })).statusCode, 200)
  assert.equal((await t.as(manager).post(`/api/internal/tickets/${loud(ticket)}/accept`, {})).statusCode, 200)
  assert.equal((await t.as(customer).post(`${at}/comments`, { body: 'Any news?' })).statusCode, 201)
  const [comment] = (await t.as(manager).get(`${at}/comments`)).json<Page<Comment>>().items
  assert.deepEqual([comment?.ticketId, comment?.mergedFrom], [ticket.id, undefined])
  const link = { kind: 'related', ticketId: other.id }
  assert.equal((await t.as(manager).post(`/api/internal/tickets/${loud(ticket)}/links`, link)).statusCode, 201)
})

test('API-1 an id is the same in capitals: in a body', async () => {
  const { customer, manager, agent } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const put = (path: string, payload: object) => t.as(manager).ask('PUT', path, { payload })
  assert.equal((await put(`/api/internal/tickets/${id}/watchers`, { userIds: [loud(agent)] })).statusCode, 200)
  assert.equal((await put(`/api/tickets/${id}/cc`, { userIds: [loud(customer)] })).statusCode, 200)
  const same = await t.as(manager).post(`/api/internal/tickets/${id}/requester`, { requesterId: loud(customer) })
  assert.deepEqual([same.statusCode, same.json<Ticket>().version], [200, 1])
  const action = { type: 'priority', priority: 'P1' }
  const bulk = { ids: [id.toUpperCase()], versions: { [id]: 1 }, action }
  const { items } = (await t.as(manager).post('/api/internal/tickets/bulk', bulk)).json<BulkResult>()
  assert.deepEqual([items[0]?.id, items[0]?.ok], [id, true])
})

test('API-1 an id is spelled before anybody compares it, and nothing else in a query is', async () => {
  const app = fastify()
  spellIdsAlike(app)
  app.get('/', async ({ query }) => query)
  const id = '019AA0C4-7D1E-7000-8000-00000000000A'
  const { body } = await app.inject(`/?serviceId=${id}&ids=${id}&ids=ME&q=${id}&sort=Title`)
  const same = id.toLowerCase()
  assert.deepEqual(JSON.parse(body), { serviceId: same, ids: [same, 'ME'], q: id, sort: 'Title' })
})
