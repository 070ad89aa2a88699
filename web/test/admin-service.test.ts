import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Service, Team } from '@atum-desk/contract/catalog'
import type { Page as ListPage } from '@atum-desk/contract/common'
import type { Template } from '@atum-desk/contract/templates'
import type { Page } from 'playwright-core'
import { administrator, adminRows, heading } from './admin-page.ts'
import { startDemo } from './demo-server.ts'
import { sheet } from './desk-page.ts'
import { customer, visitAs, workingAs } from './people.ts'
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

test('UX-4.7: one that is missing says so, and leads back to its list', async () => {
  const { page, leave } = await desk('/admin/calendars', { width: 360, locale: 'ar', theme: 'light' })
  await adminRows(page).first().waitFor()
  await page.goto(`${demo.url}/desk/admin/services/00000000-0000-7000-8000-000000000000`)
  await page.getByRole('link', { name: 'الخدمات' }).last().waitFor()
  await leave()
})
