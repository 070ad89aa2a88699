import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import { newId } from '../../../platform/ids.ts'
import { type TestApp, testApp } from '../../../testing/app.ts'
import { addService } from '../../../testing/catalogue.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const acceptUrl = (id: string) => `/api/internal/tickets/${id}/accept`

test('TKT-1 a manager accepts a NEW ticket', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)

  const answer = await t.as(manager).post(acceptUrl(id), { version: 1, priority: 'P1', category: 'Printing' })

  assert.equal(answer.statusCode, 200)
  const ticket = answer.json<Ticket>()
  assert.equal(ticket.status, 'ACCEPTED')
  assert.equal(ticket.priority, 'P1')
  assert.equal(ticket.category, 'Printing')
  assert.deepEqual(ticket.acceptedBy, { id: manager.id, name: 'A manager' })
  assert.equal(ticket.acceptedAt, t.clock.now().toString({ fractionalSecondDigits: 3 }))
  assert.equal(ticket.version, 2)
  assert.deepEqual(ticket.allowedActions, ['assign', 'take', 'merge', 'escalate', 'change_requester'])
})

test('TKT-4 what triage empties is empty, and what it does not name stays', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  const { id: serviceId, version } = await addService(t, admin, [])
  const open = () => t.as(customer).post('/api/tickets', { title: 'No paper', description: 'None.', serviceId })
  const [emptied, kept, named] = [
    (await open()).json<Ticket>(),
    (await open()).json<Ticket>(),
    (await open()).json<Ticket>(),
  ]
  const empty = await t.as(manager).post(acceptUrl(emptied.id), { category: null, serviceId: null })
  assert.deepEqual([empty.json<Ticket>().category, empty.json<Ticket>().service], [null, null])
  const full = await t.as(manager).post(acceptUrl(kept.id), { category: 'Printing' })
  assert.deepEqual([full.json<Ticket>().category, full.json<Ticket>().service?.id], ['Printing', serviceId])
  // Out of use by now, it is no choice any more, and stays where it was chosen.
  await t.as(admin).patch(`/api/services/${serviceId}`, { version, active: false })
  const same = await t.as(manager).post(acceptUrl(named.id), { serviceId })
  assert.equal(same.json<Ticket>().service?.id, serviceId)
  const { id } = await t.make.ticket(customer)
  assert.equal((await t.as(manager).post(acceptUrl(id), { serviceId })).statusCode, 422)
})

test('TKT-7 accepting leaves an event that says who, when and under which request', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const { headers } = await t.as(manager).post(acceptUrl(id), { priority: 'P2' })

  const events = await t.db.read(customer.ctx, ({ q }) =>
    q
      .selectFrom('ticket_events')
      .where('ticket_id', '=', id)
      .where('name', '=', 'ticket.accepted')
      .select(['name', 'actor_id', 'details', 'request_id', 'occurred_at'])
      .execute(),
  )
  const details = { from: 'NEW', to: 'ACCEPTED', priority: 'P2', category: null }
  const request_id = headers['x-request-id']
  assert.deepEqual(events, [
    { name: 'ticket.accepted', actor_id: manager.id, details, request_id, occurred_at: t.clock.now() },
  ])
})

test('TKT-5 of two managers who accept at once, one gets 200 and one 409', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const colleague = await t.make.user(tenantId, 'manager')
  for (const body of [{ version: 1 }, {}]) {
    const { id } = await t.make.ticket(customer)
    const answers = await Promise.all([manager, colleague].map((user) => t.as(user).post(acceptUrl(id), body)))
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409])
    assert.equal((await t.as(manager).get(`/api/tickets/${id}`)).json<Ticket>().version, 2)
  }
})

test('TKT-5 a stale version answers with the current one and changes nothing', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)

  const answer = await t.as(manager).post(acceptUrl(id), { version: 7 })

  assert.equal(answer.statusCode, 409)
  const problem = answer.json<Problem>()
  assert.equal(problem.code, 'version-conflict')
  assert.equal(problem.currentVersion, 1)
  assert.equal((await t.as(manager).get(`/api/tickets/${id}`)).json<Ticket>().status, 'NEW')
})

test('TKT-1 accepting twice is refused with what may be done instead', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(acceptUrl(id), {})

  const answer = await t.as(manager).post(acceptUrl(id), {})

  assert.equal(answer.statusCode, 409)
  const problem = answer.json<Problem>()
  assert.equal(problem.code, 'transition-refused')
  const { allowedActions } = (await t.as(manager).get(`/api/tickets/${id}`)).json<Ticket>()
  assert.deepEqual(problem.possibleActions, allowedActions)
  assert.ok(allowedActions.includes('assign') && !allowedActions.includes('unmerge'))
})

test('PRM-2 an agent and a customer cannot accept, and do not learn which ids exist', async () => {
  const { customer, agent } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  for (const user of [agent, customer]) {
    for (const url of [acceptUrl(id), acceptUrl(newId(t.clock.now()))]) {
      const answer = await t.as(user).post(url, {})
      assert.equal(answer.statusCode, 403)
      assert.equal(answer.json<Problem>().code, 'forbidden')
    }
  }
})

test('ISO-3 a foreign id answers exactly as one that never existed', async () => {
  const { customer, manager, tenantId } = await t.make.helpdesk()
  const { id: foreign } = await t.make.ticket((await t.make.helpdesk()).customer)
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const { id: own } = await t.make.ticket(customer)
  const absent = newId(t.clock.now())

  const asked = await Promise.all([
    ...[foreign, absent].map((id) => t.as(manager).post(acceptUrl(id), {})),
    ...[foreign, absent].map((id) => t.as(manager).get(`/api/tickets/${id}`)),
    ...[own, foreign, absent].map((id) => t.as(neighbour).get(`/api/tickets/${id}`)),
  ])

  const bodies = asked.map((answer) => ({ ...answer.json<Problem>(), instance: '', requestId: '' }))
  for (const body of bodies) assert.deepEqual(body, bodies[0])
  assert.equal(bodies[0]?.status, 404)
})

test('TKT-4 a body is taken as it is or refused, with the place that is wrong', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const cases = [
    [{ status: 'CLOSED' }, '/status', 'additionalProperties'],
    [{ version: '1' }, '/version', 'type'],
    [{ category: ' ' }, '/category', 'pattern'],
    [{ priority: 'P9' }, '/priority', 'enum'],
  ] as const
  for (const [body, path, code] of cases) {
    const answer = await t.as(manager).post(acceptUrl(id), body)
    assert.equal(answer.statusCode, 400, path)
    const problem = answer.json<Problem>()
    assert.equal(problem.code, 'validation-failed')
    assert.deepEqual(
      problem.errors?.map((error) => [error.path, error.code]),
      [[path, code]],
    )
  }
  assert.equal((await t.as(manager).get(`/api/tickets/${id}`)).json<Ticket>().version, 1)
})

test('an id that is no UUID is a problem of the request', async () => {
  const { manager } = await t.make.helpdesk()
  const answer = await t.as(manager).post(acceptUrl('42'), {})
  assert.equal(answer.statusCode, 400)
  assert.deepEqual(
    answer.json<Problem>().errors?.map(({ path }) => path),
    ['/id'],
  )
})

test('the inbox shows NEW tickets only, oldest first, page by page', async () => {
  const { customer, agent, manager } = await t.make.helpdesk()
  const tickets = []
  for (let i = 0; i < 5; i++) tickets.push(await t.make.ticket(customer))
  const [gone, ...waiting] = tickets.map(({ id }) => id)
  await t.as(manager).post(acceptUrl(gone ?? ''), {})

  const first = (await t.as(agent).get('/api/internal/tickets/new?limit=3')).json<Page<TicketSummary>>()
  await t.make.ticket((await t.make.helpdesk()).customer) // another tenant's: it must not appear
  const rest = (await t.as(agent).get(`/api/internal/tickets/new?limit=3&cursor=${first.nextCursor}`)).json<
    Page<TicketSummary>
  >()

  assert.deepEqual(
    [...first.items, ...rest.items].map(({ id }) => id),
    waiting,
  )
  assert.deepEqual(first.items[0]?.allowedActions, ['merge'])
  assert.equal(rest.nextCursor, null)
})

test('a cursor that is not ours is refused', async () => {
  const { agent } = await t.make.helpdesk()
  const answer = await t.as(agent).get('/api/internal/tickets/new?cursor=nonsense')
  assert.equal(answer.statusCode, 400)
  assert.deepEqual(
    answer.json<Problem>().errors?.map(({ path }) => path),
    ['/cursor'],
  )
})
