import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../testing/app.ts'
import { hour, running, words } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

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

test('SLA-3 another priority is another target; what has elapsed stays, also in a pause', async () => {
  const { agent, id, to, resolution } = await running(t)
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
  const { agent, id, to, resolution } = await running(t)
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
  const { tenantId, resolution } = await running(t)
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
