import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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

const text = { title: 'The VPN drops', description: 'Every **20 minutes**, since this morning.' }

const open = (user: TestUser, body: object, key?: string) =>
  t.as(user).post('/api/tickets', body, key === undefined ? {} : { 'idempotency-key': key })

test('TKT-1 a customer opens a ticket: NEW, his own, with no clock and nobody at work', async () => {
  const { customer, orgId } = await t.make.helpdesk()

  const answer = await open(customer, { ...text, priority: 'P2', category: 'Network' })

  assert.equal(answer.statusCode, 201)
  const ticket = answer.json<Ticket>()
  assert.equal(answer.headers.location, `/api/tickets/${ticket.id}`)
  assert.equal(ticket.number, 'ATD-1001')
  assert.equal(ticket.status, 'NEW')
  assert.equal(ticket.priority, 'P2')
  assert.equal(ticket.requester.id, customer.id)
  assert.equal(ticket.createdBy.id, customer.id)
  assert.equal(ticket.organization.id, orgId)
  assert.deepEqual(ticket.sla, { firstResponse: null, resolution: null, nextResponse: null })
  assert.deepEqual([ticket.assignee, ticket.team, ticket.acceptedBy, ticket.acceptedAt], [null, null, null, null])
  assert.deepEqual(ticket.allowedActions, ['cancel'])
  assert.deepEqual((await t.as(customer).get(`/api/tickets/${ticket.number}`)).json(), ticket)
})

test('TKT-4 what a customer cannot set is an error, not ignored, and nothing is written', async () => {
  const { customer, orgId, agent } = await t.make.helpdesk()
  const forbidden = {
    status: 'ACCEPTED',
    assigneeId: agent.id,
    sla: {},
    internal: true,
    orgId,
    requesterId: customer.id,
    acceptedBy: customer.id,
    number: 'ATD-1',
  }
  for (const [member, value] of Object.entries(forbidden)) {
    const answer = await open(customer, { ...text, [member]: value })
    assert.equal(answer.statusCode, 400, member)
    assert.deepEqual(
      answer.json<Problem>().errors?.map(({ path }) => path),
      [`/${member}`],
    )
  }
  assert.deepEqual((await t.as(agent).get('/api/tickets')).json().items, [])
})

test('a ticket lacks nothing that it needs, and holds nothing too long', async () => {
  const { customer } = await t.make.helpdesk()
  const cases = [
    [{ description: 'Text' }, '/title'],
    [{ title: 'ab', description: 'Text' }, '/title'],
    [{ title: 'x'.repeat(201), description: 'Text' }, '/title'],
    [{ title: '     ', description: 'Text' }, '/title'],
    [{ title: '\u200b\u200b\u200b', description: 'Text' }, '/title'],
    [{ title: 'Two\r\nlines', description: 'Text' }, '/title'],
    [{ title: 'abc\u202egnp.exe', description: 'Text' }, '/title'],
    [{ title: 'Title', description: '' }, '/description'],
    [{ title: 'Title', description: 'x'.repeat(20_001) }, '/description'],
    [{ ...text, priority: 'urgent' }, '/priority'],
    [{ ...text, serviceId: '42' }, '/serviceId'],
  ] as const
  for (const [body, path] of cases) {
    const answer = await open(customer, body)
    assert.equal(answer.statusCode, 400, path)
    assert.ok(answer.json<Problem>().errors?.some((error) => error.path === path))
  }
})

test('TKT-1 staff open a ticket for a customer whom they name', async () => {
  const { agent, customer, orgId } = await t.make.helpdesk()
  const ticket = (await open(agent, { ...text, requesterId: customer.id, orgId })).json<Ticket>()
  assert.equal(ticket.requester.id, customer.id)
  assert.equal(ticket.createdBy.id, agent.id)
  assert.equal(ticket.status, 'NEW')
})

test('ISO-3 whom or what staff name must be there, be theirs and fit; whatever it is, the answer is one', async () => {
  const { tenantId, agent, customer } = await t.make.helpdesk()
  const elsewhere = await t.make.helpdesk()
  const gone = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId), active: false })
  const absent = newId(t.clock.now())
  for (const requesterId of [undefined, absent, elsewhere.customer.id, agent.id, gone.id]) {
    const answer = await open(agent, requesterId === undefined ? text : { ...text, requesterId })
    assert.equal(answer.statusCode, 422)
    assert.deepEqual(
      answer.json<Problem>().errors?.map(({ path }) => path),
      ['/requesterId'],
    )
  }
  const wrongOrganization = await open(agent, { ...text, requesterId: customer.id, orgId: elsewhere.orgId })
  assert.equal(wrongOrganization.statusCode, 422)
})

test('TKT-8 the same key and body give the same ticket, in whatever order its members come', async () => {
  const { customer } = await t.make.helpdesk()
  const body = { ...text, priority: 'P2' }
  const [first, again] = [
    await open(customer, body, 'key-1'),
    await open(customer, { priority: 'P2', ...text }, 'key-1'),
  ]
  assert.deepEqual([first.statusCode, again.statusCode], [201, 201])
  assert.equal(again.json<Ticket>().id, first.json<Ticket>().id)
  assert.equal((await t.as(customer).get('/api/tickets')).json().items.length, 1)
})

test('TKT-8 the same key and another body give 409, and no ticket', async () => {
  const { customer } = await t.make.helpdesk()
  await open(customer, text, 'key-1')
  const answer = await open(customer, { ...text, title: 'Another matter' }, 'key-1')
  assert.equal(answer.statusCode, 409)
  assert.equal(answer.json<Problem>().code, 'duplicate')
  assert.equal((await t.as(customer).get('/api/tickets')).json().items.length, 1)
})

test('TKT-8 of ten at once under one key there is one ticket', async () => {
  const { customer } = await t.make.helpdesk()
  const answers = await Promise.all(Array.from({ length: 10 }, () => open(customer, text, 'at-once')))
  assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([201]))
  assert.equal(new Set(answers.map((answer) => answer.json<Ticket>().id)).size, 1)
})

test('TKT-8 a key is its sender’s own', async () => {
  const { customer, tenantId, orgId } = await t.make.helpdesk()
  const colleague = await t.make.user(tenantId, 'customer', { orgId })
  const [one, other] = [await open(customer, text, 'key-1'), await open(colleague, text, 'key-1')]
  assert.notEqual(one.json<Ticket>().id, other.json<Ticket>().id)
})

test('TKT-3 a follow-up carries on a ticket that is over, and both say so', async () => {
  const { customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const early = await open(customer, { ...text, followUpOf: id })
  assert.equal(early.statusCode, 422)
  await t.as(customer).post(`/api/tickets/${id}/cancel`, {})

  const followUp = (await open(customer, { ...text, followUpOf: id })).json<Ticket>()

  assert.deepEqual(
    followUp.links.map(({ kind, ticket }) => [kind, ticket.id]),
    [['follow_up_of', id]],
  )
  const followed = (await t.as(customer).get(`/api/tickets/${id}`)).json<Ticket>()
  assert.deepEqual(
    followed.links.map(({ kind, ticket }) => [kind, ticket.id]),
    [['followed_up_by', followUp.id]],
  )
})

test('ISO-3 nobody carries on a ticket that he cannot see', async () => {
  const { customer } = await t.make.helpdesk()
  const foreign = await t.make.ticket((await t.make.helpdesk()).customer)
  for (const followUpOf of [foreign.id, newId(t.clock.now())]) {
    assert.equal((await open(customer, { ...text, followUpOf })).statusCode, 422)
  }
})

test('SEC-3 whoever opens tickets without end is asked to wait', async () => {
  const limited = await testApp({ rateLimits: { ...t.config.rateLimits, ticketsByAccount: 3 } })
  try {
    const { customer } = await limited.make.helpdesk()
    const answers = []
    for (let n = 0; n < 4; n += 1) answers.push(await limited.as(customer).post('/api/tickets', text))
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [201, 201, 201, 429],
    )
    assert.equal(answers.at(-1)?.json<Problem>().code, 'rate-limited')
    assert.ok(Number(answers.at(-1)?.headers['retry-after']) >= 1)
  } finally {
    await limited.close()
  }
})
