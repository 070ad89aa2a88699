import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Calendar } from '@atum-desk/contract/calendars'
import type { Page as ListPage } from '@atum-desk/contract/common'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import type { Page } from 'playwright-core'
import { until } from '../../api/src/testing/until.ts'
import { administrator, adminRows, heading } from './admin-page.ts'
import { startDemo } from './demo-server.ts'
import { answering, sheet } from './desk-page.ts'
import { visitAs, workingAs } from './people.ts'
import { assertAccessible, launch, type Reader, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
const api = await workingAs(demo.url, administrator)
after(async () => {
  await api.dispose()
  await browser.close()
  await demo.stop()
})

const desk = (path: string, reader: Reader = {}) => visitAs(browser, demo.url, administrator, `/desk${path}`, reader)

const all = async <Item>(path: string) => (await api.get<ListPage<Item>>(path)).body.items
const named = async <Item extends { name: string }>(path: string, name: string): Promise<Item> => {
  const found = (await all<Item>(path)).find((item) => item.name === name)
  assert.ok(found, `${name} is not in ${path}`)
  return found
}
const pick = async (page: Page, label: string, typed: string, option = typed) => {
  await page.getByRole('combobox', { name: label, exact: true }).fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

const holidays = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example//EN',
  'BEGIN:VEVENT',
  'UID:1@example.com',
  'DTSTART;VALUE=DATE:20270501',
  'SUMMARY:Labour Day',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:2@example.com',
  'STATUS:CANCELLED',
  'DTSTART;VALUE=DATE:20270502',
  'SUMMARY:Called off',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

test('SLA-4 calendars: hours, a night shift and holidays, and what they come to before anything is saved', async () => {
  const { page, leave } = await desk('/admin/calendars')
  await adminRows(page).first().waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Name', { exact: true }).fill('Night watch')
  await pick(page, 'Time zone', 'paris', 'Europe / Paris')
  await page.getByText(/Clocks go (back|forward) by 1 hour on/).waitFor()
  await page.getByLabel('From', { exact: true }).fill('2026-11-20T15:00')
  await page.getByText('8 hours from ⁨Fri 20 Nov, 15:00⁩ end on ⁨Mon 23 Nov, 15:00⁩.').waitFor()
  await page.getByText('no hours on this day').first().waitFor()

  await page.getByLabel('Date', { exact: true }).fill('2026-11-23')
  await page.getByLabel('Name of the holiday').fill('Founders’ day')
  await page.keyboard.press('Enter')
  await page.getByText('end on ⁨Tue 24 Nov, 15:00⁩.').waitFor()

  await page.getByLabel('Friday, shift 1: from').fill('22:00')
  await page.getByLabel('Friday, shift 1: to').fill('06:00')
  await page.getByText('ends on the next day').waitFor()
  await page.getByText('end on ⁨Sat 21 Nov, 06:00⁩.').waitFor()
  await page.getByRole('button', { name: 'Copy the hours of Friday' }).click()
  await page.getByRole('menuitem', { name: 'Saturday' }).click()
  await page.getByText('48 hours a week').waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-calendar-new')

  await page.getByRole('button', { name: 'Create calendar' }).click()
  await heading(page, 'Night watch').waitFor()
  const stored = await named<Calendar>('/api/calendars', 'Night watch')
  assert.equal(stored.timeZone, 'Europe/Paris')
  assert.deepEqual(stored.holidays, [{ date: '2026-11-23', name: 'Founders’ day' }])
  assert.ok(stored.shifts.some(({ day, start, end }) => day === 6 && start === '22:00' && end === '06:00'))
  await leave()
})

test('SLA-13, TKT-5 calendars: holidays of a file are looked at, then added; what another saves meanwhile is kept', async () => {
  const { id, version } = await named<Calendar>('/api/calendars', 'Night watch')
  const { page, leave } = await desk(`/admin/calendars/${id}`, { theme: 'light' })
  const file = { name: 'holidays.ics', mimeType: 'text/calendar', buffer: Buffer.from(holidays) }
  await page.locator('input[type=file]').setInputFiles(file)
  const found = sheet(page, 'Holidays in this file')
  await found.getByText('1 new holiday', { exact: true }).waitFor()
  await found.getByText('1 makes no holiday').click()
  await found.getByText('cancelled', { exact: true }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-calendar-import')
  await found.getByRole('button', { name: 'Add 1 holiday' }).click()
  await page.getByText('Not saved yet.').waitFor()
  assert.equal((await api.patch(`/api/calendars/${id}`, { version, name: 'Night and day' })).status, 200)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Somebody else changed it meanwhile').waitFor()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await heading(page, 'Night and day').waitFor()
  await page.getByText('is saved.').waitFor()
  assert.equal((await named<Calendar>('/api/calendars', 'Night and day')).holidays.length, 2)

  await page.getByRole('button', { name: 'Take out of use' }).click()
  await sheet(page, /Take .* out of use/)
    .getByRole('button', { name: 'Take out of use' })
    .click()
  await heading(page, 'Calendars').waitFor()
  await leave()
})

/** The example beside a policy that is being written. */
const trying = async (page: Page) => {
  const soon = page.getByRole('region', { name: 'By when, as it stands' })
  await soon.getByLabel('Accepted on').fill('2026-11-20T16:00')
  await soon.getByText('Fri 20 Nov, 16:15').waitFor()
  await soon.getByText('Mon 23 Nov, 09:30').waitFor()
  await soon.getByLabel('Waiting for the customer').fill('2h')
  await soon.getByText('Mon 23 Nov, 10:30').waitFor()
  await soon.getByText('Critical', { exact: true }).click()
  await soon.getByText('2 hours waiting for the customer').waitFor()
  assert.ok((await all<SlaPolicy>('/api/sla')).every(({ name }) => name !== 'Nile, urgent'))
  await shoot(page, 'admin-policy-preview')
}

test('SLA-3, SLA-12, SLA-15 policies: a rule for one organization, by when it is before it is saved, its steps, which one counts, and their order by key', async () => {
  const { page, leave } = await desk('/admin/sla/new')
  await page.getByLabel('Name', { exact: true }).fill('Nile, urgent')
  await pick(page, 'Organization (optional)', 'Nile', 'Nile Logistics')
  await page.getByRole('checkbox', { name: 'Critical' }).check()
  await page.getByLabel('Critical: Resolution').fill('soon')
  await page.getByRole('button', { name: 'Create policy' }).click()
  await page.getByText('Fill this in.').waitFor()
  await page.getByText('For example 30m, 4h or 1h 30m, a year at most.').waitFor()
  await page.getByLabel('Calendar', { exact: true }).selectOption({ label: 'Business hours' })
  await page.getByLabel('Critical: Resolution').fill('1h 30m')
  await trying(page)
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByRole('checkbox', { name: 'Who works on it' }).uncheck()
  await page.getByText('It does nothing yet').waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-policy-wrong')
  await page.getByLabel('Priority', { exact: true }).selectOption({ label: 'One higher' })
  await page.getByRole('button', { name: 'Create policy' }).click()
  await heading(page, 'Nile, urgent').waitFor()
  const policy = await named<SlaPolicy>('/api/sla', 'Nile, urgent')
  assert.equal(policy.targets.P1.resolutionMinutes, 90)
  assert.deepEqual(policy.escalations, [{ clock: 'resolution', atPercent: 100, raisePriority: true }])

  const { id: _id, version: _version, position: _position, ...rest } = await named<SlaPolicy>('/api/sla', 'Standard')
  assert.equal((await api.post('/api/sla', { ...rest, name: 'Urgent only', priorities: ['P1'] })).status, 201)
  await page.getByRole('link', { name: 'Back to Service levels' }).click()
  await page.getByText('First: rules for one organization').waitFor()
  await pick(page, 'Organization', 'Nile', 'Nile Logistics')
  await page.getByText('It is for other priorities.').first().waitFor()
  await page.getByLabel('Priority', { exact: true }).selectOption({ label: 'Critical' })
  await page.getByText('An earlier one fits already.').first().waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-policies')

  const order = () => adminRows(page).allTextContents()
  await page.getByRole('link', { name: 'Urgent only' }).focus()
  await page.keyboard.press('u')
  await page.locator('[data-admin-row]:focus').filter({ hasText: 'Urgent only' }).waitFor()
  assert.deepEqual(await order(), ['Nile, urgent', 'Urgent only', 'Standard'])
  await page.route('**/api/sla/order', answering(409, 'version-conflict'))
  await page.getByRole('button', { name: 'Move ⁨Urgent only⁩ down' }).click()
  await page.getByText('The order was not changed').first().waitFor()
  await page.unroute('**/api/sla/order')
  await page.reload()
  await adminRows(page).nth(2).waitFor()
  assert.deepEqual(await order(), ['Nile, urgent', 'Urgent only', 'Standard'])
  await leave()
})

test('SLA-15 a policy’s example begins by the wall clock of its calendar, also where that comes late', async () => {
  const east = { name: 'Far east', timeZone: 'Pacific/Kiritimati', alwaysOpen: true }
  const { body: calendar } = await api.post<Calendar>('/api/calendars', east)
  const target = { firstResponseMinutes: 60, resolutionMinutes: 240 }
  const targets = { P1: target, P2: target, P3: target, P4: target }
  const { body: policy } = await api.post<SlaPolicy>('/api/sla', { name: 'East', calendarId: calendar.id, targets })
  const { page, leave } = await desk('/admin/sla')
  await heading(page, 'Service levels')
  // A Friday in Cairo, where the administrator is, and already the Saturday after it in Kiritimati.
  await page.clock.setFixedTime('2026-12-04T12:00:00Z')
  const held = Promise.withResolvers<void>()
  await page.route(/\/api\/calendars(\?|$)/, async (route) => {
    await held.promise
    await route.continue()
  })
  await page.goto(`${demo.url}/desk/admin/sla/${policy.id}`)
  const start = page.getByLabel('Accepted on')
  await start.waitFor()
  assert.equal(await start.inputValue(), '2026-12-04T15:00')
  held.resolve()
  await until(async () => (await start.inputValue()) === '2026-12-11T15:00')
  await leave()
})

test('SLA-14 policies: applied to open tickets, as the preview told it', async () => {
  const { id, version, targets } = await named<SlaPolicy>('/api/sla', 'Standard')
  const slower = { ...targets, P3: { firstResponseMinutes: 480, resolutionMinutes: 2_880 } }
  assert.equal((await api.patch(`/api/sla/${id}`, { version, targets: slower })).status, 200)
  const { page, leave } = await desk('/admin/sla')
  await page.getByRole('button', { name: 'Apply to open tickets' }).click()
  await page.getByText(/open tickets? would change/).waitFor()
  await page.getByText('other terms', { exact: false }).first().waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-apply')
  await page.getByRole('button', { name: /^Apply to \d+ tickets?/ }).click()
  await page.getByText('Applied before').waitFor()
  await page.getByText('Done', { exact: true }).waitFor()
  await page.getByText('Nothing would change').waitFor()
  await leave()
})
