import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { answering } from './desk-page.ts'
import { notifications, unread } from './notification-page.ts'
import { agent, customer, manager, visitAs, workingAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const preferencesPath = '/api/me/notification-preferences'

test('one that cannot be marked says why, and stays unread', async () => {
  const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/notifications')
  await unread(page).first().waitFor()
  const before = await unread(page).count()
  await page.route('**/api/notifications/read', answering(503, 'unavailable'))
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByText('They could not be marked as read').first().waitFor()
  await unread(page)
    .nth(before - 1)
    .waitFor()
  await leave()
})

test('the list goes on, page by page', async () => {
  const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/notifications')
  await notifications(page).nth(29).waitFor()
  assert.equal(await notifications(page).count(), 30)
  await page.getByRole('button', { name: 'Show more' }).click()
  await notifications(page).nth(30).waitFor()
  await leave()
})

const quiet = (page: Page) => page.getByRole('group', { name: 'On which days do they begin?' })
const saveIt = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

test('NTF-8 preferences: what is wrong is told at its field; saved, they say so and are there after a reload', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/preferences')
  await page.getByText('Once a day').click()
  await page.getByLabel('At what time?').fill('07:30')
  await page.getByLabel('Keep quiet hours').check()
  for (const box of await quiet(page).getByRole('checkbox').all()) await box.uncheck()
  await saveIt(page)
  await quiet(page).getByText('Choose at least one day.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'preferences-wrong')
  await quiet(page).getByLabel('Fri').check()
  await page.getByLabel('By e-mail: A reply').uncheck()
  await page.getByText('Not saved yet').waitFor()
  await saveIt(page)
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  assert.equal(await page.getByLabel('At what time?').inputValue(), '07:30')
  assert.deepEqual(await quiet(page).getByLabel('Fri').isChecked(), true)
  assert.equal(await page.getByLabel('By e-mail: A reply').isChecked(), false)
  assert.equal(await page.getByLabel('In the list: A reply').isChecked(), true)
  await leave()
})

test('SEC-7 account: a customer sees where he is signed in, and signs out everywhere else', async () => {
  const elsewhere = await workingAs(demo.url, customer)
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/account', { width: 360 })
  const sessions = page.locator('[data-own-sessions] li')
  await sessions.nth(1).waitFor()
  await shoot(page, 'portal-account-sessions')
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await page.getByText('You are signed out everywhere else').first().waitFor()
  await sessions.nth(1).waitFor({ state: 'detached' })
  assert.equal((await elsewhere.get('/api/me')).status, 401)
  await leave()
})

test('TKT-5 preferences: changed elsewhere meanwhile, they say so and keep both', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/account', { width: 360 })
  await page.getByLabel('By e-mail: Work begins').uncheck()
  const api = await workingAs(demo.url, customer)
  const { body } = await api.get<{ version: number }>(preferencesPath)
  assert.equal((await api.patch(preferencesPath, { version: body.version, email: 'hourly' })).status, 200)
  await saveIt(page)
  await page.getByText('They were changed elsewhere in the meantime.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'preferences-conflict')
  await saveIt(page)
  await page.getByText('Saved', { exact: true }).waitFor()
  const after = await api.get<{ email: string; events: object }>(preferencesPath)
  assert.equal(after.body.email, 'hourly')
  assert.deepEqual(after.body.events, { 'ticket.started': { inApp: null, email: false } })
  await api.dispose()
  await leave()
})

test('NTF-3 a customer is offered only what customers are told of', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/account')
  await page.getByLabel('In the list: Work begins').waitFor()
  assert.equal(await page.getByRole('checkbox', { name: /^In the list/ }).count(), 14)
  assert.equal(await page.getByText(/internal|escalat|overdue/i).count(), 0)
  await leave()
})

test('UX-4.1 by keys: g p leads to the preferences, and the account’s menu does, too', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/tickets')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.getByRole('heading', { level: 1, name: 'Preferences' }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: /Sara Lindqvist/ }).click()
  await page.getByRole('menuitem', { name: 'Preferences' }).click()
  await page.getByRole('heading', { level: 1, name: 'Preferences' }).waitFor()
  await leave()
})
