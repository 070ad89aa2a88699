import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import type { Ticket } from '@atum-desk/contract/tickets'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { hour } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

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
  assert.deepEqual(sla, { firstResponse: null, resolution: null, nextResponse: null })
})
