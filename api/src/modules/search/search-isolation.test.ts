import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import fc from 'fast-check'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestTicket, TestUser } from '../../testing/factories.ts'
import { scan } from './testing/plain-scan.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function find(user: TestUser, q: string): Promise<TicketSummary[]> {
  const answer = await t.as(user).get(`/api/tickets?limit=100&q=${encodeURIComponent(q)}`)
  assert.equal(answer.statusCode, 200, q)
  return answer.json<Page<TicketSummary>>().items
}
const ids = async (user: TestUser, q: string) => (await find(user, q)).map(({ id }) => id)

const say = async ({ ctx }: TestUser, { id }: TestTicket, body: string, internal: boolean) =>
  t.deps.tickets.comments.add({ ...ctx, now: t.clock.now() }, id, { body, internal })

// Of three letters, so that none of them is taken for another that is spelt alike; some begin like others, and some are
// the same in another spelling.
const vocabulary = [
  'cat',
  'cab',
  'dog',
  'Dóg',
  'éte',
  'ete',
  'x1',
  'x12',
  'باب',
  'البابا',
  'أحم',
  'احمد',
  'قرى',
  'قري',
  'مية',
  'a_b',
]

test('SRC-2 anybody finds exactly what a scan of all that he sees would find', async () => {
  const tenantId = await t.make.tenant()
  const [org, other] = [await t.make.organization(tenantId), await t.make.organization(tenantId, 'own')]
  const own = { orgId: other, ticketScope: 'own' } as const
  const customers = [
    await t.make.user(tenantId, 'customer', { orgId: org }),
    await t.make.user(tenantId, 'customer', own),
    await t.make.user(tenantId, 'customer', own),
  ]
  const people = [...customers, await t.make.user(tenantId, 'agent')]
  const agent = people.at(-1) as TestUser
  await t.make.ticket((await t.make.helpdesk()).customer, { title: 'cat dog', description: 'cab of another helpdesk' })
  const some = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const made = fc.record({ title: some, by: fc.nat(2), texts: some, public: some, note: some })
  for (const one of fc.sample(made, { numRuns: 40, seed: 7 })) {
    const customer = customers[one.by] as TestUser
    const ticket = await t.make.ticket(customer, { title: `${one.title} :-)`, description: one.texts })
    await say(agent, ticket, one.note, true)
    if (one.by > 0) await say(customer, ticket, one.public, false)
  }
  const term = fc.tuple(fc.constantFrom('', '', '', '-'), fc.constantFrom(...vocabulary, 'c', 'd', 'agent', 'customer'))
  const query = fc.array(
    term.map((parts) => parts.join('')),
    { minLength: 1, maxLength: 3 },
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...people), query, async (person, terms) => {
      const expected = await t.db.read({ ...person.ctx, now: t.clock.now() }, (tx) => scan(tx, terms))
      assert.deepEqual((await ids(person, terms.join(' '))).sort(), expected.sort())
    }),
    { numRuns: 150 },
  )
})

test('SRC-2 a note finds its ticket for staff and for nobody else, and no misspelling of it does', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  await say(agent, ticket, 'The fusible magnetron of theirs.', true)
  assert.deepEqual(await ids(agent, 'magnetron'), [ticket.id])
  assert.deepEqual(await ids(agent, 'magnetrno'), [ticket.id])
  for (const q of ['magnetron', 'magnetrno', 'magn', '"magnetron"', 'printer magnetron', 'assignee:magnetron']) {
    assert.deepEqual(await ids(customer, q), [], q)
  }
  assert.deepEqual(await ids(customer, 'printer -magnetron'), [ticket.id])
})

test('SRC-2 what a note says moves nothing in the order that a customer sees', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const first = await t.make.ticket(customer, { title: 'A lamp', description: 'The carburettor hums.' })
  const second = await t.make.ticket(customer, { title: 'A desk', description: 'The carburettor hums too.' })
  const before = await find(customer, 'carburettor')
  await say(agent, first, 'carburettor carburettor hums hums', true)
  await say(agent, first, 'carburetter', true)
  assert.deepEqual(await find(customer, 'carburettor'), before)
  assert.deepEqual(await find(customer, 'carburetters'), before)
  assert.deepEqual(
    before.map(({ id }) => id),
    [second.id, first.id],
  )
})

test('SRC-2 no customer finds out the address of one of the staff, letter by letter', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  await t.as(manager).post(`/api/internal/tickets/${id}/assign`, { assigneeId: agent.id })
  const address = agent.email.split(/[^a-z0-9]+/) // the factories' names have nothing of it but the role
  for (const part of ['desk', 'example', ...address.filter((word) => !agent.name.toLowerCase().includes(word))]) {
    assert.deepEqual(await ids(customer, `assignee:${part}`), [], part)
    assert.deepEqual(await ids(agent, `assignee:${part}`), [id], part)
  }
  assert.deepEqual(await ids(customer, 'assignee:"A agent"'), [id])
  assert.deepEqual(await ids(customer, '-assignee:example'), [id])
})

test('SRC-2 the index cannot be read past it', async () => {
  const { customer } = await t.make.helpdesk()
  await t.make.ticket(customer)
  const rows = await t.db.read({ ...customer.ctx, now: t.clock.now() }, async ({ q }) => [
    ...(await q.selectFrom('ticket_search').selectAll().execute()),
    ...(await q.selectFrom('search_vocabulary').selectAll().execute()),
    ...(await q.selectFrom('search_names').where('org_id', 'is', null).selectAll().execute()),
  ])
  assert.deepEqual(rows, [])
})
