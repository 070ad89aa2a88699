import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Clock, SlaExplanation, SlaPolicy, TicketSla } from '@atum-desk/contract/sla'
import type { Ticket } from '@atum-desk/contract/tickets'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const words = { resolution: 'The drum was replaced.', rootCause: 'Wear.' }
const hour = 3600

/** An accepted and assigned P2 ticket: an hour to answer, eight to solve, day and night. */
async function running(make = () => t.make.helpdesk()) {
  const desk = await make()
  const { customer, manager, agent } = desk
  const { id } = await t.make.ticket(customer, { priority: 'P2' })
  const post = async (user: TestUser, path: string, body: object) => {
    const answer = await t.as(user).post(`/api${path}`, body)
    assert.ok(answer.statusCode < 300, answer.body)
    return answer
  }
  await post(manager, `/internal/tickets/${id}/accept`, {})
  await post(manager, `/internal/tickets/${id}/assign`, { assigneeId: agent.id })
  const to = (status: string, more = {}) => post(agent, `/internal/tickets/${id}/status`, { to: status, ...more })
  const say = (user: TestUser, body: string) => post(user, `/tickets/${id}/comments`, { body })
  const sla = async (): Promise<TicketSla> => (await t.as(agent).get(`/api/tickets/${id}`)).json<Ticket>().sla
  const resolution = async () => expectClock((await sla()).resolution)
  const firstResponse = async () => expectClock((await sla()).firstResponse)
  return { ...desk, id, post, to, say, sla, resolution, firstResponse }
}

function expectClock(clock: Clock | null): Clock {
  assert.ok(clock, 'there is a clock')
  return clock
}

const later = (duration: object) => t.clock.now().add(duration).toString({ fractionalSecondDigits: 3 })

async function sweep({ ctx }: TestUser): Promise<void> {
  const asHelpdesk = { ...ctx, actor: { userId: null, permissions: new Set<never>() }, now: t.clock.now() }
  for (const { name, run } of t.deps.sweeps) if (name === 'sla.tell-milestones') await run(asHelpdesk)
}

async function milestones({ ctx }: TestUser, ticketId: string) {
  const rows = await t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('ticket_events')
      .where('ticket_id', '=', ticketId)
      .where('name', 'like', 'sla.%')
      .orderBy('occurred_at')
      .select(['name', 'details', 'occurred_at as at'])
      .execute(),
  )
  return rows.map(({ name, details, at }) => `${name} ${(details as { clock: string }).clock} ${at}`)
}

test('SLA-3 an organization’s policy goes before the helpdesk’s, on its own calendar', async () => {
  const { tenantId, customer, manager, orgId } = await t.make.helpdesk()
  const admin = t.as(await t.make.user(tenantId, 'admin'))
  const { id: calendarId } = (
    await admin.post('/api/calendars', {
      name: 'Mornings in Paris',
      timeZone: 'Europe/Paris',
      shifts: [1, 2, 3, 4, 5].map((day) => ({ day, start: '09:00', end: '12:00' })),
    })
  ).json()
  const target = { firstResponseMinutes: 60, resolutionMinutes: 240 }
  const targets = { P1: target, P2: target, P3: target, P4: target }
  const created = await admin.post('/api/sla', { name: 'Nile', orgId, calendarId, targets })
  assert.equal(created.statusCode, 201, created.body)
  const { id } = await t.make.ticket(customer, { priority: 'P4' })
  const { sla } = (await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})).json<Ticket>()
  assert.equal(sla.resolution?.policy.name, 'Nile')
  // The first test of this clock: it is Friday, 20 November 2026, 09:00 in Paris, and some seconds: three hours are left today, one is Monday’s.
  assert.match(String(sla.resolution?.dueAt), /^2026-11-23T09:00/)
})

test('SLA-1 no clock runs before the gate; both start when the manager accepts', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer, { priority: 'P2' })
  t.clock.advance({ hours: 30 })
  const before = (await t.as(manager).get(`/api/tickets/${id}`)).json<Ticket>()
  assert.deepEqual(before.sla, { firstResponse: null, resolution: null })
  const { sla, acceptedAt } = (await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})).json<Ticket>()
  const clock = { state: 'running', elapsedSeconds: 0, startedAt: acceptedAt, pausedAt: null, metAt: null }
  const expected = (seconds: number) => ({
    ...clock,
    targetSeconds: seconds,
    remainingSeconds: seconds,
    dueAt: later({ seconds }),
    breachedAt: null,
  })
  const { policy: _one, ...firstResponse } = expectClock(sla.firstResponse)
  const { policy, ...resolution } = expectClock(sla.resolution)
  assert.deepEqual(firstResponse, expected(hour))
  assert.deepEqual(resolution, expected(8 * hour))
  assert.equal(policy.name, 'Standard')
})

test('SLA-1 the first public comment of staff meets the first response; a note and the customer’s words do not', async () => {
  const { agent, customer, post, id, say, firstResponse } = await running()
  t.clock.advance({ minutes: 10 })
  await post(agent, `/internal/tickets/${id}/comments`, { body: 'Known.' })
  await say(customer, 'Anybody there?')
  assert.equal((await firstResponse()).state, 'running')
  t.clock.advance({ minutes: 10 })
  await say(agent, 'We are on it.')
  t.clock.advance({ minutes: 90 })
  const { state, elapsedSeconds, metAt, breachedAt } = await firstResponse()
  assert.deepEqual([state, elapsedSeconds, breachedAt], ['met', 20 * 60, null])
  assert.equal(metAt, later({ minutes: -90 }))
})

test('SLA-2 both clocks pause while the customer is awaited, and run on from the same remainder', async () => {
  const { customer, to, say, resolution, firstResponse } = await running()
  t.clock.advance({ minutes: 30 })
  await to('WAITING_CUSTOMER')
  t.clock.advance({ hours: 50 })
  const paused = await resolution()
  assert.deepEqual([paused.state, paused.remainingSeconds, paused.dueAt], ['paused', 7.5 * hour, null])
  assert.equal((await firstResponse()).state, 'paused')
  await say(customer, 'The blue one.')
  const resumed = await resolution()
  assert.deepEqual([resumed.state, resumed.remainingSeconds], ['running', 7.5 * hour])
  assert.equal(resumed.dueAt, later({ minutes: 450 }))
})

test('SLA-2 a request for information that carries a comment meets the first response', async () => {
  const { to, firstResponse, resolution } = await running()
  await to('WAITING_CUSTOMER', { comment: 'Which model?' })
  assert.equal((await firstResponse()).state, 'met')
  assert.equal((await resolution()).state, 'paused')
})

test('SLA-7 a paused clock has no deadline and cannot breach', async () => {
  const { agent, to, resolution, id } = await running()
  await to('WAITING_CUSTOMER')
  t.clock.advance({ hours: 24 * 30 })
  await sweep(agent)
  const { state, breachedAt, dueAt } = await resolution()
  assert.deepEqual([state, breachedAt, dueAt], ['paused', null, null])
  assert.deepEqual(await milestones(agent, id), [])
})

test('SLA-6 a breach is at its deadline, told once, however late the sweep comes', async () => {
  const { agent, id, firstResponse } = await running()
  const accepted = t.clock.now()
  t.clock.advance({ hours: 72 })
  await Promise.all([sweep(agent), sweep(agent)])
  await sweep(agent)
  assert.deepEqual(await milestones(agent, id), [
    `sla.warned first_response ${accepted.add({ minutes: 45 })}`,
    `sla.breached first_response ${accepted.add({ minutes: 60 })}`,
    `sla.warned resolution ${accepted.add({ hours: 6 })}`,
    `sla.breached resolution ${accepted.add({ hours: 8 })}`,
  ])
  const { state, breachedAt, remainingSeconds } = await firstResponse()
  assert.deepEqual([state, remainingSeconds], ['breached', -71 * hour])
  assert.equal(breachedAt, accepted.add({ hours: 1 }).toString({ fractionalSecondDigits: 3 }))
})

test('SLA-6 a ticket whose clocks cannot be read keeps no other from being told', async () => {
  const damaged = await running()
  t.clock.advance({ seconds: 1 }) // so that it is the first to be looked at
  const sound = await running(async () => damaged)
  const { agent } = damaged
  await t.db.write(agent.ctx, async ({ q }) => {
    const clocks = q.selectFrom('sla_clocks').where('ticket_id', '=', damaged.id)
    for (const { id: clock_id, ...key } of await clocks.select(['id', 'tenant_id', 'org_id', 'ticket_id']).execute()) {
      const impossible = { seq: 2, type: 'resume', cause: 'a bad hand', at: t.clock.now() }
      await q
        .insertInto('sla_clock_events')
        .values({ ...key, clock_id, ...impossible })
        .execute()
    }
  })
  t.clock.advance({ hours: 72 })
  await assert.rejects(sweep(agent), AggregateError)
  assert.equal((await milestones(agent, sound.id)).length, 4)
})

test('SLA-6 a breach is told only once no reply that was in time can still come', async () => {
  const { agent, id } = await running()
  t.clock.advance({ minutes: 60, seconds: 10 })
  await sweep(agent)
  assert.deepEqual((await milestones(agent, id)).length, 1, 'the warning')
  t.clock.advance({ seconds: 10 })
  await sweep(agent)
  assert.deepEqual((await milestones(agent, id)).length, 2)
})

test('SLA-6 what the list calls breached is past its deadline now, before any sweep', async () => {
  const { agent, id, to } = await running()
  const breached = async (wanted: boolean) => {
    const { items } = (await t.as(agent).get(`/api/tickets?breached=${wanted}`)).json<Page<Ticket>>()
    return items.map((ticket) => ticket.id)
  }
  assert.deepEqual([await breached(true), await breached(false)], [[], [id]])
  t.clock.advance({ minutes: 61 })
  assert.deepEqual([await breached(true), await breached(false)], [[id], []])
  await to('WAITING_CUSTOMER')
  assert.deepEqual(await breached(true), [], 'paused is not late')
})

test('SLA-5 met late is met, and says when it breached', async () => {
  const { to, resolution } = await running()
  t.clock.advance({ hours: 9 })
  await to('RESOLVED', words)
  const { state, metAt, breachedAt } = await resolution()
  assert.deepEqual([state, metAt, breachedAt], ['met', later({ seconds: 0 }), later({ hours: -1 })])
})

test('SLA-9 a ticket that is reopened goes on from what had elapsed; the time it was solved does not count', async () => {
  const { customer, to, post, id, resolution } = await running()
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

test('SLA-3 another priority is another target; what has elapsed stays, also in a pause', async () => {
  const { agent, id, to, resolution } = await running()
  const setPriority = async (priority: string) => {
    const { version } = (await t.as(agent).get(`/api/tickets/${id}`)).json<Ticket>()
    assert.equal((await t.as(agent).patch(`/api/tickets/${id}`, { version, priority })).statusCode, 200)
  }
  t.clock.advance({ hours: 1 })
  await setPriority('P1')
  const urgent = await resolution()
  assert.deepEqual([urgent.targetSeconds, urgent.elapsedSeconds, urgent.remainingSeconds], [4 * hour, hour, 3 * hour])
  await to('WAITING_CUSTOMER')
  t.clock.advance({ hours: 10 })
  await setPriority('P3')
  const paused = await resolution()
  assert.deepEqual([paused.state, paused.remainingSeconds, paused.dueAt], ['paused', 23 * hour, null])
})

test('SLA-3 SLA-9 a priority that was changed while the ticket was solved counts when it is reopened', async () => {
  const { agent, id, to, resolution } = await running()
  t.clock.advance({ hours: 2 })
  await to('RESOLVED', words)
  const { version } = (await t.as(agent).get(`/api/tickets/${id}`)).json<Ticket>()
  assert.equal((await t.as(agent).patch(`/api/tickets/${id}`, { version, priority: 'P1' })).statusCode, 200)
  assert.equal((await resolution()).targetSeconds, 8 * hour, 'what was met stays met')
  await to('IN_PROGRESS')
  const again = await resolution()
  assert.deepEqual([again.targetSeconds, again.elapsedSeconds, again.remainingSeconds], [4 * hour, 2 * hour, 2 * hour])
})

test('SLA-3 a clock keeps the policy and the calendar that it began with, whatever becomes of them', async () => {
  const { tenantId, resolution } = await running()
  const admin = t.as(await t.make.user(tenantId, 'admin'))
  const before = await resolution()
  const [policy] = (await admin.get('/api/sla')).json<Page<SlaPolicy>>().items
  assert.ok(policy)
  const targets = { ...policy.targets, P2: { firstResponseMinutes: 5, resolutionMinutes: 10 } }
  assert.equal((await admin.patch(`/api/sla/${policy.id}`, { version: 1, targets })).statusCode, 200)
  const calendar = { version: 1, alwaysOpen: false, shifts: [{ day: 1, start: '09:00', end: '10:00' }] }
  assert.equal((await admin.patch(`/api/calendars/${policy.calendarId}`, calendar)).statusCode, 200)
  assert.deepEqual(await resolution(), before)
})

test('SLA-8 the explanation holds every interval, and they add up to the target', async () => {
  const { agent, customer, id, to, say } = await running()
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
  const { agent, id } = await running()
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

test('SLA-4 a preview is exact to the second, and stores nothing', async () => {
  const { tenantId } = await t.make.helpdesk()
  const admin = t.as(await t.make.user(tenantId, 'admin'))
  const calendar = {
    timeZone: 'Europe/Paris',
    shifts: [1, 2, 3, 4, 5].map((day) => ({ day, start: '09:00', end: '17:00' })),
    holidays: [{ date: '2026-12-25', name: 'Christmas' }],
  }
  const body = { calendar, from: '2026-12-24T15:30:00Z', seconds: 2 * hour }
  const answer = await admin.post('/api/calendars/preview', body)
  assert.equal(answer.statusCode, 200, answer.body)
  assert.equal(answer.json().dueAt, '2026-12-28T09:30:00.000Z')
  const both = await admin.post('/api/calendars/preview', { ...body, calendarId: newId(t.clock.now()) })
  assert.equal(both.json<Problem>().code, 'validation-failed')
  const absent = await admin.post('/api/calendars/preview', {
    ...body,
    calendar: undefined,
    calendarId: newId(t.clock.now()),
  })
  assert.equal(absent.statusCode, 404)
  const names = (await admin.get('/api/calendars')).json<Page<{ name: string }>>().items.map(({ name }) => name)
  assert.deepEqual(names, ['24×7', 'Business hours'])
})

test('SLA-4 hours that cannot be, or never come, are refused when saved', async () => {
  const { tenantId } = await t.make.helpdesk()
  const admin = t.as(await t.make.user(tenantId, 'admin'))
  const cases = [
    [{ timeZone: 'Mars/Olympus', alwaysOpen: true }, '/timeZone'],
    [{ timeZone: 'UTC' }, '/shifts'],
    [{ timeZone: 'UTC', shifts: [{ day: 8, start: '09:00', end: '17:00' }] }, '/shifts/0/day'],
    [{ timeZone: 'UTC', shifts: [{ day: 1, start: '24:00', end: '17:00' }] }, '/shifts/0/start'],
  ] as const
  for (const [calendar, path] of cases) {
    const answer = await admin.post('/api/calendars', { name: 'Odd', ...calendar })
    assert.equal(answer.statusCode, 400, path)
    assert.ok(
      answer.json<Problem>().errors?.some((error) => error.path === path),
      answer.body,
    )
  }
})

test('a calendar that a policy counts by stays; a policy that goes is for the tickets to come', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const admin = t.as(await t.make.user(tenantId, 'admin'))
  const [policy] = (await admin.get('/api/sla')).json<Page<SlaPolicy>>().items
  assert.ok(policy)
  assert.equal((await admin.ask('DELETE', `/api/calendars/${policy.calendarId}`)).statusCode, 422)
  assert.equal((await admin.ask('DELETE', `/api/sla/${policy.id}`)).statusCode, 200)
  assert.equal((await admin.ask('DELETE', `/api/calendars/${policy.calendarId}`)).statusCode, 200)
  assert.equal((await admin.get(`/api/sla/${policy.id}`)).statusCode, 404)
  const { id } = await t.make.ticket(customer)
  const { sla } = (await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})).json<Ticket>()
  assert.deepEqual(sla, { firstResponse: null, resolution: null })
})
