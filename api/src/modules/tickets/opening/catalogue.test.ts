import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Team } from '@atum-desk/contract/catalog'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import { type TestApp, testApp } from '../../../testing/app.ts'
import { addService } from '../../../testing/catalogue.ts'
import type { TestUser } from '../../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const text = { title: 'A new laptop', description: 'Before the audit, please.' }

async function administered() {
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  const body = { name: 'Field service', memberIds: [desk.agent.id] }
  const team = (await t.as(admin).post('/api/teams', body)).json<Team>()
  return { ...desk, admin, team }
}

const open = (user: TestUser, body: object) => t.as(user).post('/api/tickets', { ...text, ...body })
const ticketOf = async (user: TestUser, body: object) => (await open(user, body)).json<Ticket>()
const accept = (user: TestUser, { id }: Ticket, body = {}) =>
  t.as(user).post(`/api/internal/tickets/${id}/accept`, body)
const errorsOf = (answer: { json<T>(): T }) => answer.json<Problem>().errors?.map(({ path }) => path)

test('CAT-1 a service settles what its opener does not', async () => {
  const { admin, customer, agent } = await administered()
  const settled = { category: 'Hardware', priority: 'P2', tags: ['onsite', 'Needs-VPN'] }
  const { id: serviceId } = await addService(t, admin, [], settled)

  const silent = await ticketOf(customer, { serviceId })
  assert.deepEqual([silent.category, silent.priority, silent.tags], ['Hardware', 'P2', ['onsite', 'needs-vpn']])
  const spoken = await ticketOf(customer, { serviceId, category: 'Other', priority: 'P4' })
  assert.deepEqual([spoken.category, spoken.priority, spoken.tags], ['Other', 'P4', ['onsite', 'needs-vpn']])
  const tagged = await ticketOf(agent, { serviceId, requesterId: customer.id, tags: ['vip', 'onsite'] })
  assert.deepEqual(tagged.tags, ['vip', 'onsite', 'needs-vpn'])
  const full = Array.from({ length: 20 }, (_, n) => `tag-${n}`)
  assert.deepEqual((await ticketOf(agent, { serviceId, requesterId: customer.id, tags: full })).tags, full)
  const none = await ticketOf(customer, {})
  assert.deepEqual([none.category, none.priority, none.tags], [null, 'P3', []])
  assert.deepEqual(errorsOf(await open(customer, { tags: ['vip'] })), ['/tags'], 'TKT-4')
})

test('CAT-1 another service changes nothing else, at the gate or after it', async () => {
  const { admin, customer, agent, manager } = await administered()
  const { id: serviceId } = await addService(t, admin, [], { category: 'Hardware', priority: 'P1', tags: ['onsite'] })
  const plain = await ticketOf(customer, {})
  const accepted = (await accept(manager, plain, { serviceId })).json<Ticket>()
  assert.deepEqual([accepted.category, accepted.priority, accepted.tags], [null, 'P3', []])
  const other = await addService(t, admin, [], { category: 'Network', priority: 'P4' })
  const patch = { version: accepted.version, serviceId: other.id }
  const moved = (await t.as(agent).patch(`/api/tickets/${plain.id}`, patch)).json<Ticket>()
  assert.deepEqual([moved.service?.id, moved.category, moved.priority, moved.team], [other.id, null, 'P3', null])
})

test('CAT-2 the service’s team has the ticket once it is accepted, and not before', async () => {
  const { admin, customer, manager, team } = await administered()
  const { id: serviceId } = await addService(t, admin, [], { teamId: team.id })
  const ticket = await ticketOf(customer, { serviceId })
  assert.equal(ticket.team, null)

  const accepted = (await accept(manager, ticket)).json<Ticket>()
  assert.deepEqual([accepted.status, accepted.team?.id, accepted.assignee], ['ACCEPTED', team.id, null])
  const { items } = (await t.as(manager).get(`/api/tickets/${ticket.id}/timeline`)).json<Page<TimelineEntry>>()
  const named = items.find((entry) => entry.type === 'event' && entry.event.name === 'ticket.accepted')
  assert.deepEqual(named?.type === 'event' && named.event.details.team, { id: team.id, name: team.name })

  const triaged = (await accept(manager, await ticketOf(customer, {}), { serviceId })).json<Ticket>()
  assert.equal(triaged.team?.id, team.id, 'the service that triage chose')
  const plain = await addService(t, admin, [])
  const sent = (await accept(manager, await ticketOf(customer, { serviceId }), { serviceId: plain.id })).json<Ticket>()
  assert.equal(sent.team, null)
})

test('CAT-3 what is not for customers cannot be chosen by one, and staff choose it', async () => {
  const { admin, customer, agent, manager } = await administered()
  const hidden = await addService(t, admin, [], { customerVisible: false })
  const ticket = await ticketOf(customer, {})
  const patch = { version: 1, serviceId: hidden.id }
  for (const answer of [
    await open(customer, { serviceId: hidden.id }),
    await t.as(customer).patch(`/api/tickets/${ticket.id}`, patch),
  ]) {
    assert.equal(answer.statusCode, 422)
    assert.deepEqual(errorsOf(answer), ['/serviceId'])
  }
  assert.equal((await open(agent, { serviceId: hidden.id, requesterId: customer.id })).statusCode, 201)
  await accept(manager, ticket, { serviceId: hidden.id })
  const seen = (await t.as(customer).get(`/api/tickets/${ticket.id}`)).json<Ticket>()
  assert.equal(seen.service?.name, hidden.name, 'his ticket says what became of it')
})

test('CAT-11 a service whose team is gone opens and is accepted without one; what is gone keeps its name', async () => {
  const { admin, customer, manager, team } = await administered()
  const service = await addService(t, admin, [], { teamId: team.id })
  const before = (await accept(manager, await ticketOf(customer, { serviceId: service.id }))).json<Ticket>()
  await t.as(admin).ask('DELETE', `/api/teams/${team.id}`)

  const accepted = (await accept(manager, await ticketOf(customer, { serviceId: service.id }))).json<Ticket>()
  assert.deepEqual([accepted.status, accepted.team], ['ACCEPTED', null])
  const patched = await t
    .as(admin)
    .patch(`/api/services/${service.id}`, { version: 1, description: 'With what it had' })
  assert.equal(patched.statusCode, 200)
  const renewed = await t.as(admin).patch(`/api/services/${service.id}`, { version: 2, teamId: null })
  assert.equal(renewed.statusCode, 200)
  const gone = await t.as(admin).patch(`/api/services/${service.id}`, { version: 3, teamId: team.id })
  assert.deepEqual([gone.statusCode, errorsOf(gone)], [422, ['/teamId']])

  await t.as(admin).ask('DELETE', `/api/services/${service.id}`)
  const kept = (await t.as(customer).get(`/api/tickets/${before.id}`)).json<Ticket>()
  assert.deepEqual([kept.service?.name, kept.team?.name], [service.name, team.name])
  assert.equal((await open(customer, { serviceId: service.id })).statusCode, 422)
})
