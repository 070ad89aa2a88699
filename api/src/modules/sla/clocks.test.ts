import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SlaExplanation } from '@atum-desk/contract/sla-explanation'
import type { Ticket } from '@atum-desk/contract/tickets'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { expectClock, hour, later, running, words } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('SLA-1 no clock runs before the gate; both start when the manager accepts', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer, { priority: 'P2' })
  t.clock.advance({ hours: 30 })
  const before = (await t.as(manager).get(`/api/tickets/${id}`)).json<Ticket>()
  assert.deepEqual(before.sla, { firstResponse: null, resolution: null, nextResponse: null })
  const { sla, acceptedAt } = (await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})).json<Ticket>()
  const clock = { state: 'running', elapsedSeconds: 0, startedAt: acceptedAt, pausedAt: null, metAt: null }
  const expected = (seconds: number) => ({
    ...clock,
    targetSeconds: seconds,
    remainingSeconds: seconds,
    dueAt: later(t, { seconds }),
    breachedAt: null,
  })
  const { policy: _one, ...firstResponse } = expectClock(sla.firstResponse)
  const { policy, ...resolution } = expectClock(sla.resolution)
  assert.deepEqual(firstResponse, expected(hour))
  assert.deepEqual(resolution, expected(8 * hour))
  assert.equal(policy.name, 'Standard')
})

test('SLA-1 the first public comment of staff meets the first response; a note and the customer’s words do not', async () => {
  const { agent, customer, post, id, say, firstResponse } = await running(t)
  t.clock.advance({ minutes: 10 })
  await post(agent, `/internal/tickets/${id}/comments`, { body: 'Known.' })
  await say(customer, 'Anybody there?')
  assert.equal((await firstResponse()).state, 'running')
  t.clock.advance({ minutes: 10 })
  await say(agent, 'We are on it.')
  t.clock.advance({ minutes: 90 })
  const { state, elapsedSeconds, metAt, breachedAt } = await firstResponse()
  assert.deepEqual([state, elapsedSeconds, breachedAt], ['met', 20 * 60, null])
  assert.equal(metAt, later(t, { minutes: -90 }))
})

test('SLA-2 both clocks pause while the customer is awaited, and run on from the same remainder', async () => {
  const { customer, to, say, resolution, firstResponse } = await running(t)
  t.clock.advance({ minutes: 30 })
  await to('WAITING_CUSTOMER')
  t.clock.advance({ hours: 50 })
  const paused = await resolution()
  assert.deepEqual([paused.state, paused.remainingSeconds, paused.dueAt], ['paused', 7.5 * hour, null])
  assert.equal((await firstResponse()).state, 'paused')
  await say(customer, 'The blue one.')
  const resumed = await resolution()
  assert.deepEqual([resumed.state, resumed.remainingSeconds], ['running', 7.5 * hour])
  assert.equal(resumed.dueAt, later(t, { minutes: 450 }))
})

test('SLA-2 a request for information that carries a comment meets the first response', async () => {
  const { to, firstResponse, resolution } = await running(t)
  await to('WAITING_CUSTOMER', { comment: 'Which model?' })
  assert.equal((await firstResponse()).state, 'met')
  assert.equal((await resolution()).state, 'paused')
})

test('SLA-5 met late is met, and says when it breached', async () => {
  const { to, resolution } = await running(t)
  t.clock.advance({ hours: 9 })
  await to('RESOLVED', words)
  const { state, metAt, breachedAt } = await resolution()
  assert.deepEqual([state, metAt, breachedAt], ['met', later(t, { seconds: 0 }), later(t, { hours: -1 })])
})

test('SLA-9 a ticket that is reopened goes on from what had elapsed; the time it was solved does not count', async () => {
  const { customer, to, post, id, resolution } = await running(t)
  t.clock.advance({ hours: 2 })
  await to('RESOLVED', words)
  assert.equal((await resolution()).state, 'met')
  t.clock.advance({ hours: 48 })
  await post(customer, `/tickets/${id}/solution/refuse`, {})
  const again = await resolution()
  assert.deepEqual([again.state, again.elapsedSeconds, again.metAt], ['running', 2 * hour, null])
  t.clock.advance({ hours: 1 })
  await to('RESOLVED', words)
  assert.equal((await resolution()).elapsedSeconds, 3 * hour)
})

test('SLA-8 the explanation holds every interval, and they add up to the target', async () => {
  const { agent, customer, id, to, say } = await running(t)
  t.clock.advance({ minutes: 30 })
  await to('WAITING_CUSTOMER')
  t.clock.advance({ hours: 3 })
  await say(customer, 'The blue one.')
  t.clock.advance({ minutes: 15 })
  const answer = await t.as(agent).get(`/api/internal/tickets/${id}/sla/explain`)
  const { resolution } = answer.json<SlaExplanation>()
  assert.ok(resolution)
  const counted = [...resolution.intervals, ...resolution.forecast].map(({ reason, countedSeconds }) => [
    reason,
    countedSeconds,
  ])
  assert.deepEqual(counted, [
    ['working', 30 * 60],
    ['paused', 0],
    ['working', 15 * 60],
    ['working', 7.25 * hour],
  ])
  assert.deepEqual([resolution.elapsedSeconds, resolution.remainingSeconds], [45 * 60, 7.25 * hour])
  assert.equal((await t.as(customer).get(`/api/internal/tickets/${id}/sla/explain`)).statusCode, 403)
  assert.equal((await t.as(agent).get(`/api/internal/tickets/${newId(t.clock.now())}/sla/explain`)).statusCode, 404)
})

test('SLA-5 the record of a clock is only ever added to', async () => {
  const { agent, id } = await running(t)
  await assert.rejects(
    t.db.write(agent.ctx, ({ q }) => q.deleteFrom('sla_clock_events' as never).execute()),
    { code: '42501' },
  )
  const record = await t.db.read(agent.ctx, ({ q }) =>
    q.selectFrom('sla_clock_events').where('ticket_id', '=', id).select(['seq', 'type', 'cause', 'actor_id']).execute(),
  )
  assert.equal(record.length, 2)
  for (const { seq, type, cause, actor_id } of record) {
    assert.deepEqual([seq, type, cause], [1, 'start', 'ticket.accepted'])
    assert.ok(actor_id)
  }
})

test('SLA-1 a ticket that is cancelled stops its clocks for good', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  const { sla } = (await t.as(customer).post(`/api/tickets/${id}/cancel`, {})).json<Ticket>()
  assert.deepEqual([sla.firstResponse?.state, sla.resolution?.state], ['cancelled', 'cancelled'])
})
