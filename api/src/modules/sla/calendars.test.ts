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

test('SLA-4 the edges of what an administrator can write are previewed to the second', async () => {
  const { tenantId } = await t.make.helpdesk()
  const admin = t.as(await t.make.user(tenantId, 'admin'))
  const everyDay = (start: string, end: string) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start, end }))
  const cases = [
    ['00:00 to 24:00', everyDay('00:00', '24:00'), [], '2028-02-28T12:00:00Z', 24 * hour, '2028-02-29T12:00:00.000Z'],
    [
      'start and end the same',
      everyDay('09:00', '09:00'),
      [],
      '2028-02-28T12:00:00Z',
      86_401,
      '2028-02-29T12:00:01.000Z',
    ],
    [
      '29 February',
      everyDay('09:00', '17:00'),
      ['2028-02-29'],
      '2028-02-28T16:00:00Z',
      2 * hour,
      '2028-03-01T10:00:00.000Z',
    ],
    [
      'overlapping shifts',
      [...everyDay('09:00', '13:00'), ...everyDay('12:00', '17:00')],
      [],
      '2028-02-28T09:00:00Z',
      8 * hour,
      '2028-02-28T17:00:00.000Z',
    ],
  ] as const
  for (const [says, shifts, dates, from, seconds, dueAt] of cases) {
    const calendar = { timeZone: 'UTC', shifts, holidays: dates.map((date) => ({ date, name: 'Off' })) }
    const answer = await admin.post('/api/calendars/preview', { calendar, from, seconds })
    assert.equal(answer.json().dueAt, dueAt, `${says}: ${answer.body.slice(0, 200)}`)
  }
  const tenYears = {
    calendar: { timeZone: 'Europe/Paris', shifts: everyDay('09:00', '17:00') },
    from: '2026-11-20T08:00:00Z',
  }
  const far = await admin.post('/api/calendars/preview', { ...tenYears, seconds: 10 * 365 * 8 * hour })
  assert.equal(far.json().dueAt, '2036-11-16T16:00:00.000Z') // the 3,650th day; 3,653 lie before 20 November
  const never = { ...tenYears, calendar: { timeZone: 'Europe/Paris', shifts: [] }, seconds: 60 }
  assert.equal(
    (await admin.post('/api/calendars/preview', never)).json<Problem>().errors?.[0]?.path,
    '/calendar/shifts',
  )
  const beyond = { ...tenYears, from: '9999-12-30T08:00:00Z', seconds: 40 * hour } // RFC 3339 ends with 9999
  const refused = await admin.post('/api/calendars/preview', beyond)
  const [error] = refused.json<Problem>().errors ?? []
  assert.deepEqual([refused.statusCode, error?.path, error?.code], [400, '/seconds', 'too-far'])
})
