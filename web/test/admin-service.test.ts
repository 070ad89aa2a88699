import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Calendar } from '@atum-desk/contract/calendars'
import type { Service, Team } from '@atum-desk/contract/catalog'
import type { Page as ListPage } from '@atum-desk/contract/common'
import type { Organization } from '@atum-desk/contract/organizations'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import type { Template } from '@atum-desk/contract/templates'
import type { Page } from 'playwright-core'
import { administrator, adminRows, heading } from './admin-page.ts'
import { startDemo } from './demo-server.ts'
import { answering, sheet, silence } from './desk-page.ts'
import { customer, visitAs, workingAs } from './people.ts'
import { assertAccessible, assertNoOverflow, launch, type Reader, shoot } from './visit.ts'

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

test('SLA-3, SLA-12 policies: a rule for one organization, its steps, which one counts, and their order by key', async () => {
  const { page, leave } = await desk('/admin/sla/new')
  await page.getByLabel('Name', { exact: true }).fill('Nile, urgent')
  await pick(page, 'Organization (optional)', 'Nile', 'Nile Logistics')
  await page.getByRole('checkbox', { name: 'Critical' }).check()
  await page.getByLabel('Critical: Resolution').fill('soon')
  await page.getByRole('button', { name: 'Create policy' }).click()
  await page.getByText('This is needed.').waitFor()
  await page.getByText('For example 30m, 4h or 1h 30m, a year at most.').waitFor()
  await page.getByLabel('Calendar', { exact: true }).selectOption({ label: 'Business hours' })
  await page.getByLabel('Critical: Resolution').fill('1h 30m')
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
  await assertAccessible(page)
  await leave()
})

test('ASG-1, ASG-7 teams: members, a strategy, and what each of them has in hand', async () => {
  const { page, leave } = await desk('/admin/teams')
  await adminRows(page).first().waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Name', { exact: true }).fill('Network')
  await pick(page, 'Members (optional)', 'sara', 'Sara Lindqvist')
  await page.getByText('Fewest open', { exact: true }).click()
  await page.getByLabel('Open tickets at most').fill('12')
  await page.getByRole('button', { name: 'Create team' }).click()
  await heading(page, 'Network').waitFor()
  const team = await named<Team>('/api/teams', 'Network')
  assert.deepEqual([team.strategy, team.capacity, team.members.length], ['least_open', 12, 1])
  await page.getByRole('link', { name: 'Workload' }).click()
  await page.getByText(/\d+ of 12 open/).waitFor()
  await page.getByRole('switch', { name: 'On duty' }).click()
  await page.getByText('is given none now').waitFor()
  await page.getByRole('switch', { name: 'On duty' }).click()
  await page.getByRole('button', { name: /^Capacity and skills of/ }).click()
  const person = sheet(page, 'Sara Lindqvist')
  await person.getByLabel('Skills').fill('vpn, ')
  await person.getByRole('button', { name: 'Save' }).click()
  await person.waitFor({ state: 'detached' })
  await page.getByText('vpn', { exact: true }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-team-work')
  const { id } = await named<Team>('/api/teams', 'Field service')
  await page.goto(`${demo.url}/desk/admin/teams/${id}/work`)
  await page.getByRole('link', { name: 'Show them' }).click()
  await heading(page, 'All tickets').waitFor()
  await page.locator('[data-ticket-row]').first().waitFor()
  await leave()
})

test('CAT-4, CAT-6 services: questions in an order, tried as the customer sees them, and asked of him', async () => {
  const { page, leave } = await desk('/admin/services/new')
  await page.getByLabel('Name', { exact: true }).fill('Phones')
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByRole('button', { name: 'Create service' }).click()
  await page.getByText('Write the question in English.').waitFor()
  await page.getByLabel('Question in English').fill('Which phone?')
  await page.getByLabel('Kind of answer').selectOption({ label: 'One of several' })
  await page.getByRole('button', { name: 'Add an option' }).click()
  await page.getByLabel('Option 1 in English').fill('Desk phone')
  await page.getByRole('switch', { name: 'An answer is required' }).check()
  const preview = page.getByRole('region', { name: 'As the customer sees it' })
  await preview.getByLabel('Which phone?').selectOption({ label: 'Desk phone' })
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByLabel('Question in English').last().fill('Cost centre')
  await page.getByText('He knows nothing of it.').last().click()
  await page.getByRole('button', { name: 'Move ⁨Cost centre⁩ up' }).click()
  assert.equal(await preview.getByText('Cost centre').count(), 0)
  await assertAccessible(page)
  await shoot(page, 'admin-service-form')
  await page.getByRole('button', { name: 'Create service' }).click()
  await heading(page, 'Phones').waitFor()
  await page.getByText('This is version 1 of the form.').waitFor()
  const { form } = await named<Service>('/api/services', 'Phones')
  assert.deepEqual(
    form?.fields.map(({ key }) => key),
    ['cost_centre', 'which_phone'],
  )
  const asCustomer = await workingAs(demo.url, customer)
  const { body } = await asCustomer.get<ListPage<Service>>('/api/services')
  await asCustomer.dispose()
  const seen = body.items.find(({ name }) => name === 'Phones')
  assert.deepEqual(
    seen?.form?.fields.map(({ key }) => key),
    ['which_phone'],
  )
  await leave()
})

test('CAT-10 templates: the start of a ticket, seen while it is written, with answers to its service', async () => {
  const { page, leave } = await desk('/admin/templates')
  await adminRows(page).first().or(page.getByText('No template yet')).waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Name', { exact: true }).fill('Phone for a colleague')
  await page.getByLabel('Title of the ticket').fill('A phone for')
  await page.getByLabel('Description').fill('- number\n- **desk**')
  await page.getByLabel('Service', { exact: true }).selectOption({ label: 'Phones' })
  await page.getByLabel('Which phone?').selectOption({ label: 'Desk phone' })
  await page.getByLabel('Tags').fill('front desk, ')
  const preview = page.getByRole('region', { name: 'A ticket begins like this' })
  await preview.getByRole('listitem').filter({ hasText: 'desk' }).waitFor()
  await preview.getByText('front desk').waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-template-new')
  await page.getByRole('button', { name: 'Create template' }).click()
  await heading(page, 'Phone for a colleague').waitFor()
  const template = await named<Template>('/api/templates', 'Phone for a colleague')
  assert.deepEqual(template.fields, { which_phone: 'Desk phone' })
  assert.deepEqual(template.tags, ['front-desk'])
  await leave()
})

test('UX-4.7, UX-4.8, UX-4.9 on an Arabic phone: each of them fits and is accessible; failed, empty and missing are designed', async () => {
  const { page, leave } = await desk('/admin/calendars', { width: 360, locale: 'ar', theme: 'light' })
  await adminRows(page).first().waitFor()
  const first = async (path: string) => (await all<Organization>(path))[0]?.id ?? ''
  const pages = [
    '/admin/calendars',
    `/admin/calendars/${(await named<Calendar>('/api/calendars', 'Business hours')).id}`,
    '/admin/sla',
    `/admin/sla/${(await named<SlaPolicy>('/api/sla', 'Nile, urgent')).id}`,
    '/admin/teams',
    `/admin/teams/${await first('/api/teams')}`,
    `/admin/teams/${(await named<Team>('/api/teams', 'Network')).id}/work`,
    '/admin/services',
    `/admin/services/${(await named<Service>('/api/services', 'Phones')).id}`,
    '/admin/templates',
    `/admin/templates/${await first('/api/templates')}`,
  ]
  for (const [nth, path] of pages.entries()) {
    await page.goto(`${demo.url}/desk${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('status', { name: /جارٍ/ }).waitFor({ state: 'detached' })
    await assertAccessible(page)
    await assertNoOverflow(page)
    await shoot(page, `admin-service-${nth}-360-ar`)
  }
  const list = /\/api\/teams$/
  await page.route(list, silence)
  await page.goto(`${demo.url}/desk/admin/teams`)
  await page.getByRole('status', { name: 'جارٍ تحميل القائمة' }).waitFor()
  await page.unroute(list)
  await page.route('**/api/sla?*', answering(500, 'internal'))
  await page.goto(`${demo.url}/desk/admin/sla`)
  await page.getByText('desk-test-7').waitFor()
  await assertAccessible(page)
  await page.route('**/api/calendars', (route) => route.fulfill({ json: { items: [], nextCursor: null } }))
  await page.goto(`${demo.url}/desk/admin/calendars`)
  await page.getByText('لا تقويمات بعد').waitFor()
  await page.goto(`${demo.url}/desk/admin/services/00000000-0000-7000-8000-000000000000`)
  await page.getByRole('link', { name: 'الخدمات' }).last().waitFor()
  await leave()
})
