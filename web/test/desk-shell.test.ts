import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Session } from '@atum-desk/contract/auth'
import { startDemo } from './demo-server.ts'
import { openSheet, rows, sheet } from './desk-page.ts'
import { agent, manager, visitAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const desk = (who: string, width = 1440) => visitAs(browser, demo.url, who, '/desk/', { width })

test('the day begins at the gate for a manager, and at their own work for an agent', async () => {
  const first = await desk(manager)
  await first.page.getByRole('heading', { level: 1, name: 'New queue' }).waitFor()
  await first.leave()
  const second = await desk(agent)
  await second.page.getByRole('heading', { level: 1, name: 'My tickets' }).waitFor()
  await second.leave()
})

test('UX-4.1: ? lists the keys of this page and those of everywhere; keys rest while it is open', async () => {
  const { page, leave } = await desk(manager)
  await rows(page).first().waitFor()
  const keys = await openSheet(page, '?', 'Keys')
  assert.deepEqual(await keys.getByRole('heading', { level: 3 }).allTextContents(), ['On this page', 'Everywhere'])
  await keys.getByText('Decline').waitFor()
  await keys.getByText('Go to all tickets').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-keys')
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.keyboard.press('Escape')
  await sheet(page, 'Keys').waitFor({ state: 'detached' })
  assert.match(page.url(), /\/desk\/inbox/)
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.waitForURL('**/desk/tickets')
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.waitForURL('**/desk/inbox')
  await leave()
})

test('PRM-1: a page that the role does not open says so, and asks the server nothing', async () => {
  const { page, leave } = await desk(agent)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route('**/api/auth/refresh', async (route) => {
    const answer = await route.fetch()
    const session: Session = await answer.json()
    const permissions = session.user.permissions.filter((name) => name !== 'ticket.inbox')
    await route.fulfill({ response: answer, json: { ...session, user: { ...session.user, permissions } } })
  })
  await page.goto(`${demo.url}/desk/inbox`)
  await page.getByRole('heading', { level: 1, name: 'Not part of your role' }).waitFor()
  assert.equal(await page.getByRole('link', { name: /^New queue/ }).count(), 0)
  await assertAccessible(page)
  await shoot(page, 'desk-not-allowed')
  await leave()
})

test('on an Arabic keyboard the place of the key counts', async () => {
  const { page, leave } = await desk(manager)
  await rows(page).nth(1).waitFor()
  await page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ' }))")
  assert.equal(await rows(page).nth(1).getAttribute('aria-current'), 'true')
  await leave()
})

test('the account’s menu changes theme and language, and signs out', async () => {
  const { page, leave } = await desk(manager)
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: /Support manager/ }).click()
  await shoot(page, 'desk-account')
  await page.getByRole('menuitemradio', { name: 'Light' }).click()
  await page.locator('html[data-theme=light]').waitFor()
  await page.getByRole('button', { name: /Support manager/ }).click()
  await page.getByRole('menuitemradio', { name: 'العربية' }).click()
  await page.locator('html[dir=rtl][lang=ar]').waitFor()
  await page.getByRole('heading', { level: 1, name: 'قائمة الجديد' }).waitFor()
  await page.getByRole('button', { name: /مدير الدعم/ }).click()
  await page.getByRole('menuitem', { name: 'تسجيل الخروج' }).click()
  await page.locator('[name=password]').waitFor()
  await leave()
})

test('on a phone the menu leads everywhere, and closes when it has', async () => {
  const { page, leave } = await desk(manager, 360)
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: 'Open the menu' }).click()
  await sheet(page, 'Desk').getByRole('link', { name: 'All tickets' }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-menu-360')
  await sheet(page, 'Desk').getByRole('link', { name: 'All tickets' }).click()
  await page.waitForURL('**/desk/tickets')
  await sheet(page, 'Desk').waitFor({ state: 'detached' })
  await rows(page).first().click()
  await page.getByRole('link', { name: 'Details' }).click()
  await page.getByRole('heading', { level: 2, name: 'Properties' }).waitFor()
  await leave()
})
