import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { View } from '@atum-desk/contract/views'
import { until } from '../../api/src/testing/until.ts'
import { startDemo } from './demo-server.ts'
import { openSheet, sheet, status } from './desk-page.ts'
import { administrator, customer, manager, visitAs, workingAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
const asking = await workingAs(demo.url, customer)
const triaging = await workingAs(demo.url, manager)
after(async () => {
  await asking.dispose()
  await triaging.dispose()
  await browser.close()
  await demo.stop()
})

const ask = async (title: string) =>
  (await asking.post<Ticket>('/api/tickets', { title, description: 'It is urgent.', priority: 'P3' })).body
const now = async (number: string) => (await triaging.get<Ticket>(`/api/tickets/${number}`)).body

test('UX-4.7: what is missing is told at the field, in the reader’s language, and focused; mended, it is gone', async () => {
  const { number, title } = await ask('Please order a tea kitchen')
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${number}`, {
    locale: 'ar',
    theme: 'light',
    width: 360,
  })
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  const decline = await openSheet(page, '3', new RegExp(number))
  await decline.locator('[type=submit]').click()
  const field = decline.locator('textarea[aria-invalid=true]:focus')
  await field.waitFor()
  await decline.getByText('املأ هذا الحقل.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-forms-decline-360-ar')
  await page.keyboard.type('We look after computers.')
  await decline.getByText('املأ هذا الحقل.').waitFor({ state: 'detached' })
  await leave()
})

test('UX-4.7: whoever types on as it is told what is missing writes into that field, however late the next frame is', async () => {
  const { number, title } = await ask('Please order a kettle')
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${number}`)
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  const decline = await openSheet(page, '3', new RegExp(number))
  await page.evaluate(() => {
    const soon = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (paint) => window.setTimeout(() => soon(paint), 1000)
  })
  await decline.locator('[type=submit]').click()
  await decline.getByText('Fill this in.').waitFor()
  await page.keyboard.type('We look after computers.')
  assert.equal(await decline.locator('textarea').inputValue(), 'We look after computers.')
  await leave()
})

test('UX-4.1: a double press on Start work is one step, and is not refused', async () => {
  const { id, number } = await ask('The kettle trips the fuse')
  await triaging.post(`/api/internal/tickets/${id}/accept`, {})
  const { body: me } = await triaging.get<{ id: string }>('/api/me')
  await triaging.post(`/api/internal/tickets/${id}/assign`, { assigneeId: me.id })
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/tickets/${number}`)
  let sent = 0
  await page.route('**/status', async (route) => {
    sent += 1
    await route.continue()
  })
  await page.getByRole('button', { name: 'Start work' }).dblclick()
  await status(page, 'IN_PROGRESS').first().waitFor()
  await page.getByRole('button', { name: 'Resolve' }).first().waitFor()
  assert.equal(sent, 1)
  assert.equal(await page.getByText('was not changed').count(), 0)
  await leave()
})

test('LST-3: several are put into a category, and declined with one reason', async () => {
  const [one, other] = [await ask('Order a samovar'), await ask('Order a second samovar')]
  const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/tickets?q=samovar')
  await page.getByText(other.title).first().waitFor()
  await page.keyboard.press('*')
  const sorting = await openSheet(page, 'y', 'Category of 2 tickets')
  await page.keyboard.type('Kitchen')
  await sorting.getByRole('button', { name: 'Change the category' }).click()
  await page.getByText('2 tickets changed').first().waitFor()
  await page.keyboard.press('*')
  const declining = await openSheet(page, '3', 'Decline 2 tickets')
  await declining.getByRole('button', { name: 'Decline 2 tickets' }).click()
  await declining.getByText('Fill this in.').waitFor()
  await page.keyboard.type('We look after computers.')
  await assertAccessible(page)
  await shoot(page, 'desk-bulk-decline')
  await declining.getByRole('button', { name: 'Decline 2 tickets' }).click()
  await sheet(page, /Decline/).waitFor({ state: 'detached' })
  for (const { number } of [one, other]) {
    await until(async () => (await now(number)).status === 'REJECTED')
    const { category, rejectionReason } = await now(number)
    assert.deepEqual([category, rejectionReason], ['Kitchen', 'We look after computers.'])
  }
  await leave()
})

test('LST-3: of several categories none is chosen yet: they are named, and nothing is taken away without a word', async () => {
  const [one, other] = [await ask('Order a sideboard'), await ask('Order a second sideboard')]
  await triaging.patch(`/api/tickets/${one.id}`, { version: one.version, category: 'Kitchen' })
  const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/tickets?q=sideboard')
  await page.getByText(other.title).first().waitFor()
  await page.keyboard.press('*')
  const sorting = await openSheet(page, 'y', 'Category of 2 tickets')
  await sorting.getByText(/They have different ones now: .*Kitchen.*\./).waitFor()
  assert.equal(await sorting.getByRole('textbox').getAttribute('placeholder'), 'Mixed')
  await page.keyboard.press('Enter')
  await sorting.getByText('Fill this in.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-bulk-mixed')
  assert.equal((await now(one.number)).category, 'Kitchen')
  await sorting.getByLabel('Take the category away from all of them').check()
  await sorting.getByRole('button', { name: 'Change the category' }).click()
  await until(async () => (await now(one.number)).category === null)
  await leave()
})

test('LST-1: a view goes up among those of the sidebar', async () => {
  const names = ['Zenith', 'Nadir']
  const made = [] as View[]
  for (const name of names) made.push((await triaging.post<View>('/api/views', { name, query: { q: name } })).body)
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/tickets?view=${made[1]?.id}`)
  await page.getByRole('button', { name: 'More for this list' }).click()
  await page.getByRole('menuitem', { name: 'Move up in the sidebar' }).click()
  await page.locator('nav a', { hasText: 'Nadir' }).locator('xpath=following::a[contains(., "Zenith")]').waitFor()
  await leave()
})

test('NTF-33: a refused address is named, with why, and how it could be allowed; a number is told its range', async () => {
  const { page, leave } = await visitAs(browser, demo.url, administrator, '/desk/admin/webhooks/new')
  await page.getByLabel('Name').fill('Inside')
  await page.getByLabel('Address', { exact: true }).fill('http://10.0.0.4:8080/hook')
  await page.getByRole('button', { name: 'Create the webhook' }).click()
  await page.getByText('is inside a private network').waitFor()
  await shoot(page, 'admin-webhook-refused')
  await page.goto(`${demo.url}/desk/admin/settings`)
  await page.getByLabel('A solution can be answered for').fill('400')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Write a number from 0 to 365.').waitFor()
  await leave()
})
