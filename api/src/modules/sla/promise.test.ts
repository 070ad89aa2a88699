import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SlaPromise } from '@atum-desk/contract/sla-explanation'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../testing/app.ts'
import { rules, targets } from './testing/policies.ts'
import { expectClock, hour, later } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** A ticket at the gate, and what its manager is told of it. */
async function atTheGate(make = () => t.make.helpdesk()) {
  const desk = await make()
  const { id } = await t.make.ticket(desk.customer, { priority: 'P3' })
  const manager = t.as(desk.manager)
  const ask = (query = '') => manager.get(`/api/internal/tickets/${id}/sla/promise${query}`)
  const promise = async (query?: string) => {
    const answer = await ask(query)
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json<SlaPromise>()
  }
  const accept = async (body: object) => {
    const answer = await manager.post(`/api/internal/tickets/${id}/accept`, body)
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json<Ticket>()
  }
  return { ...desk, id, ask, promise, accept, of: await rules(t, desk.tenantId) }
}

test('SLA-16 each priority’s promise counts from the instant at which it is asked for', async () => {
  const { promise } = await atTheGate()
  const urgent = await promise('?priority=P2')
  assert.equal(urgent.policy?.name, 'Standard')
  assert.deepEqual(urgent.firstResponse, { targetSeconds: hour, dueAt: later(t, { hours: 1 }) })
  assert.deepEqual(urgent.resolution, { targetSeconds: 8 * hour, dueAt: later(t, { hours: 8 }) })
  t.clock.advance({ minutes: 30 })
  assert.equal((await promise('?priority=P2')).firstResponse?.dueAt, later(t, { hours: 1 }))
  const own = await promise()
  assert.deepEqual(own, await promise('?priority=P3'), 'what is left out is as the ticket has it')
  assert.notDeepEqual(own, await promise('?priority=P2'))
})

test('SLA-16 acceptance at that instant promises just that, on the organization’s own policy and calendar too', async () => {
  const { orgId, of, promise, accept } = await atTheGate()
  const shifts = [1, 2, 3, 4, 5].map((day) => ({ day, start: '09:00', end: '12:00' }))
  const calendar = { name: 'Mornings in Paris', timeZone: 'Europe/Paris', shifts }
  const { id: calendarId } = (await t.as(of.admin).post('/api/calendars', calendar)).json()
  const service = await of.service()
  await of.add('Nile, this service', {
    orgId,
    calendarId,
    serviceIds: [service],
    targets: { ...targets(30, 60), P1: targets(90, 240).P1 },
  })
  for (const asked of ['', '?serviceId=none']) assert.equal((await promise(asked)).policy?.name, 'Standard')
  const told = await promise(`?priority=P1&serviceId=${service.toUpperCase()}`)
  assert.equal(told.policy?.name, 'Nile, this service')
  const { sla } = await accept({ priority: 'P1', serviceId: service })
  for (const kind of ['firstResponse', 'resolution'] as const) {
    const { dueAt, targetSeconds, policy } = expectClock(sla[kind])
    assert.deepEqual({ dueAt, targetSeconds }, told[kind])
    assert.deepEqual(policy, told.policy)
  }
})

test('SLA-16 nothing is stored by it, and where no policy fits nothing is promised', async () => {
  const { id, manager, of, promise } = await atTheGate()
  const read = async () => (await t.as(manager).get(`/api/tickets/${id}`)).json<Ticket>()
  const before = await read()
  await promise('?priority=P1')
  assert.deepEqual(await read(), before)
  await of.remove(of.standard.id)
  assert.deepEqual(await promise(), { policy: null, firstResponse: null, resolution: null })
})

test('SLA-16 a service that is not in use is none, and a ticket behind the gate is not accepted again', async () => {
  const { of, ask, accept } = await atTheGate()
  const elsewhere = await rules(t, (await t.make.helpdesk()).tenantId)
  const [gone, foreign] = [await of.service(), await elsewhere.service()]
  assert.equal((await t.as(of.admin).ask('DELETE', `/api/services/${gone}`)).statusCode, 200)
  for (const service of [gone, foreign]) {
    const answer = await ask(`?serviceId=${service}`)
    assert.deepEqual([answer.statusCode, answer.json().code], [422, 'invalid-reference'])
  }
  assert.equal((await ask('?priority=P5')).statusCode, 400)
  await accept({})
  const late = await ask()
  assert.deepEqual([late.statusCode, late.json().code], [409, 'transition-refused'])
})

test('SLA-16 ISO-1 only who accepts tickets is told, and nobody of another helpdesk', async () => {
  const { id, customer, agent, ask } = await atTheGate()
  const { manager: stranger } = await t.make.helpdesk()
  const path = `/api/internal/tickets/${id}/sla/promise`
  assert.equal((await ask()).statusCode, 200)
  assert.equal((await t.as(customer).get(path)).statusCode, 403)
  assert.equal((await t.as(agent).get(path)).statusCode, 403)
  assert.equal((await t.as(stranger).get(path)).statusCode, 404)
})
