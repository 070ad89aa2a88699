import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page as ListPage } from '@atum-desk/contract/common'
import type { Organization } from '@atum-desk/contract/organizations'
import { administrator, adminRows, heading } from './admin-page.ts'
import { startDemo } from './demo-server.ts'
import { sheet } from './desk-page.ts'
import { visitAs, workingAs } from './people.ts'
import { assertAccessible, launch, type Reader, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
const asAdmin = await workingAs(demo.url, administrator)
after(async () => {
  await asAdmin.dispose()
  await browser.close()
  await demo.stop()
})

const desk = (path: string, reader: Reader = {}) => visitAs(browser, demo.url, administrator, `/desk${path}`, reader)

test('PRM-1 roles by keyboard: arrows move, Space ticks, a group is all or none, a conflict keeps both, the answer to why', async () => {
  const { page, leave } = await desk('/admin/roles')
  const box = (permission: string, role: string) => page.getByRole('checkbox', { name: `${permission}: ${role}` })
  await box('Close a resolved ticket', 'Agent').focus()
  await shoot(page, 'admin-roles')
  await page.keyboard.press('ArrowDown')
  await box('Follow tickets, and say who else is told of them', 'Agent').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await page.getByText('1 box is not saved yet.').waitFor()
  await box('Tickets', 'Agent').and(page.locator(':indeterminate')).waitFor()
  const { body: before } = await asAdmin.get<{ version: number; permissions: string[] }>('/api/roles/agent')
  await asAdmin.patch('/api/roles/agent', {
    version: before.version,
    permissions: [...before.permissions, 'audit.read'],
  })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Somebody else changed it meanwhile').waitFor()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('The roles are saved.').waitFor()
  const { body: after } = await asAdmin.get<{ permissions: string[] }>('/api/roles/agent')
  assert.ok(['ticket.close', 'audit.read'].every((name) => after.permissions.includes(name)))
  await page.getByLabel('First role').selectOption('agent')
  await page.getByLabel('Second role').selectOption('manager')
  await box('Accept or decline a new ticket', 'Support manager').waitFor()
  assert.equal(await box('Close a resolved ticket', 'Agent').count(), 0) // alike by now
  await shoot(page, 'admin-roles-compare')
  await page.getByRole('link', { name: 'Why can somebody do something' }).click()
  await page.getByLabel('Person').fill('Sara')
  await page.getByRole('option', { name: /Sara Lindqvist/ }).click()
  await page.getByLabel('Permission').fill('accept')
  await page.getByRole('option', { name: /ticket\.accept/ }).click()
  await page.getByText('No, ⁨Sara Lindqvist⁩ cannot.').waitFor()
  await page.getByText('It is not ticked for the role ⁨Agent⁩.').waitFor()
  await page.getByLabel('About').selectOption({ label: 'One ticket' })
  await page.getByLabel('Ticket', { exact: true }).fill('VPN drops')
  await page.getByRole('option', { name: /VPN drops every/ }).click()
  await page.getByLabel('What is done').selectOption({ label: 'Start work' })
  await page.getByText('The ticket’s status does not allow it.').waitFor()
  await page.getByText('It is ticked for the role ⁨Agent⁩.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-roles-why')
  await leave()
})

test('AUD-1 AUD-2 the audit log: narrowed in the address, each entry with what was and what is, and its request', async () => {
  const { body: found } = await asAdmin.get<ListPage<Organization>>('/api/orgs?q=Meridian')
  const [{ id, version } = assert.fail('no Meridian in the demo')] = found.items
  await asAdmin.patch(`/api/orgs/${id}`, { version, name: 'Meridian Holding' })
  const { page, leave } = await desk('/admin/audit?entityType=organization', { theme: 'light' })
  await adminRows(page).first().click()
  await page.getByRole('row', { name: /Meridian Holding/ }).waitFor()
  await page.getByText('Request', { exact: true }).waitFor()
  await shoot(page, 'admin-audit')
  await page.getByText('organization.updated', { exact: true }).waitFor()
  await page.getByLabel('Action').fill('role.del')
  await page.getByRole('option', { name: 'Role removed' }).click()
  await page.getByText('Nothing matches').waitFor()
  await page.waitForURL('**/audit?entityType=organization&action=role.deleted')
  await leave()
})

test('PRM-1 roles: one is added, told what is wrong, renamed, and removed', async () => {
  const { page, leave } = await desk('/admin/roles/new')
  await page.locator('[name=title]').waitFor()
  await page.locator('form button[type=submit]').click()
  await page.getByText('Fill this in.').first().waitFor()
  await page.locator('[name=title]').fill('Night shift')
  await page.locator('[name=name]').fill('night_shift')
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(/\/admin\/roles$|\/admin\/roles\/night_shift$/)
  await page.goto(`${demo.url}/desk/admin/roles/night_shift`)
  await heading(page, 'Night shift').waitFor()
  await page.locator('[name=title]').fill('Late shift')
  await page.getByRole('button', { name: 'Save' }).click()
  await heading(page, 'Late shift').waitFor()
  await page.getByRole('button', { name: 'Remove the role' }).click()
  await sheet(page, /Remove the role/)
    .getByRole('button', { name: 'Remove the role' })
    .click()
  await page.waitForURL(/\/admin\/roles$/)
  await leave()
})
