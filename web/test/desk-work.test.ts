import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../../api/src/testing/until.ts'
import { startDemo } from './demo-server.ts'
import { answering, rows, selected, silence } from './desk-page.ts'
import { agent, manager, visitAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

test('UX-3: four lists with their counts; j, k and Enter walk across all of them', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/my')
  await rows(page).first().waitFor()
  const own = page.getByRole('link', { name: /^My work/ }).and(page.locator('[aria-current=page]'))
  assert.match((await own.textContent()) ?? '', /\d tickets$/)
  assert.deepEqual(await page.getByRole('heading', { level: 2 }).allTextContents(), [
    'Due soon and overdue',
    'Waiting on me',
    'Waiting on the customer',
    'Recently solved',
  ])
  const all = await rows(page).count()
  for (let row = 0; row < all; row++) {
    await page.keyboard.press('j')
    await rows(page).nth(row).and(selected(page)).waitFor()
  }
  await page.keyboard.press('k')
  await rows(page)
    .nth(all - 2)
    .and(selected(page))
    .and(page.locator(':focus'))
    .waitFor()
  const title = await selected(page).locator('[dir=auto]').textContent()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
  await page.goBack()
  await rows(page)
    .nth(all - 2)
    .and(selected(page))
    .waitFor()

  await page.route('**/api/tickets?assigneeId=me&status=WAITING_CUSTOMER*', answering(500, 'internal'))
  await page.route('**/api/tickets?assigneeId=me&status=ACCEPTED*', (route) =>
    route.fulfill({ json: { items: [], nextCursor: null } }),
  )
  await page.reload()
  await page.getByText('Nothing is pressing.').waitFor()
  await page.getByText('desk-test-7').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-my-states')
  await page.unroute('**/api/tickets?assigneeId=me&status=WAITING_CUSTOMER*')
  await page
    .getByRole('button', { name: 'Try again' })
    .or(page.getByRole('button', { name: 'Retry' }))
    .click()
  await page.getByText('desk-test-7').waitFor({ state: 'detached' })

  await page.route('**/api/tickets?assigneeId=me*', silence)
  await page.reload()
  await page.getByRole('status', { name: 'Your work is being loaded' }).first().waitFor()
  await leave()
})

test('UX-3: the search marks what it found, takes conditions, and remembers; / leads to it', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/my')
  await rows(page).first().waitFor()
  await page.keyboard.press('/')
  await page.waitForURL('**/desk/search')
  const field = page.locator('[data-list-search]')
  await page.locator('[data-list-search]:focus').waitFor()
  await page.getByText('Find any ticket').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-search-start')
  await field.fill('printer')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/search?q=printer')
  await rows(page).first().waitFor()
  assert.match((await page.locator('mark').first().textContent()) ?? '', /^printer/i)
  await page.getByRole('button', { name: 'priority:high' }).click()
  await page.locator('[data-list-search]:focus').waitFor()
  await until(async () => (await field.inputValue()) === 'printer priority:high')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/search?q=printer+priority%3Ahigh')
  await page.goBack()
  await page.waitForURL('**/desk/search?q=printer')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('WAITING_CUSTOMER')
  await page.waitForURL('**/desk/search?q=printer&status=WAITING_CUSTOMER')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.waitForURL('**/desk/search?q=printer')
  await rows(page).first().waitFor()
  await page.keyboard.press('j')
  await rows(page).first().and(selected(page)).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/tickets/ATD-*')
  await leave()
})

test('UX-4.6: what a search does not know of its address goes out of it', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/search?q=printer&status=LOST&priority=P9')
  await rows(page).first().waitFor()
  await page.waitForURL(({ search }) => search === '?q=printer')
  assert.equal(await page.getByRole('combobox', { name: 'Status' }).inputValue(), '')
  await leave()
})

test('UX-4.7: a search that cannot be read, or finds nothing, says which', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/search?q=printer')
  const field = page.locator('[data-list-search]')
  await rows(page).first().waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.getByRole('link', { name: 'printer', exact: true }).waitFor()
  await field.fill('colour:red')
  await page.keyboard.press('Enter')
  await page.getByText('This search cannot be read').waitFor()
  await field.fill('no-such-words')
  await page.keyboard.press('Enter')
  await page.getByText('No ticket was found').waitFor()
  await assertAccessible(page)
  await leave()
})

const begin = async (page: Page) => {
  await page.getByRole('heading', { level: 1, name: 'New ticket' }).waitFor()
  const requester = page.getByRole('combobox', { name: 'Requester' })
  await requester.fill('nile')
  await page.getByRole('option').first().waitFor()
  await requester.press('ArrowDown')
  await requester.press('ArrowUp')
  return requester
}

test('UX-3: c opens a ticket on a customer’s behalf, by keys alone; its words outlive a reload and a failure', async () => {
  const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/my')
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
  await page.keyboard.press('c')
  await page.waitForURL('**/desk/tickets/new')
  await page.getByRole('button', { name: 'Open ticket' }).click()
  await page.getByText('Say whose request it is.').waitFor()
  await page.locator('[name=requester]:focus').waitFor()
  await assertAccessible(page)
  const requester = await begin(page)
  await shoot(page, 'desk-new-requester')
  await assertAccessible(page)
  await requester.press('Enter')
  await page.getByText('Nile Logistics').first().waitFor()
  await page.getByLabel('Title').fill('Badge printer out of ribbon')
  await page.getByLabel('Description').fill('Since **this morning**.')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.locator('strong', { hasText: 'this morning' }).waitFor()
  await page.getByRole('radio', { name: 'High' }).check({ force: true })
  await page.reload()
  await page.getByText('This is what you had begun to write.').waitFor()
  assert.equal(await page.getByLabel('Title').inputValue(), 'Badge printer out of ribbon')
  await assertAccessible(page)
  await shoot(page, 'desk-new')
  await page.route('**/api/tickets', answering(503, 'unavailable'))
  await page.getByRole('button', { name: 'Open ticket' }).click()
  await page.getByText('The ticket was not opened. What you wrote is kept.').waitFor()
  await page.unroute('**/api/tickets')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      ...{ name: 'ribbon.txt', mimeType: 'text/plain' },
      buffer: Buffer.from('A line.'),
    })
  await page.route('**/api/tickets/*/attachments', answering(503, 'unavailable'))
  await page.getByRole('button', { name: 'Open ticket' }).click()
  await page.getByText('not all files have arrived').waitFor()
  await page.unroute('**/api/tickets/*/attachments')
  await page.getByRole('button', { name: 'Retry' }).click()
  await page.getByRole('heading', { level: 1, name: 'Badge printer out of ribbon' }).waitFor()
  await page.getByText('ribbon.txt').first().waitFor()
  await page.goto(`${demo.url}/desk/tickets/new`)
  assert.equal(await page.getByLabel('Title').inputValue(), '')
  await leave()
})
