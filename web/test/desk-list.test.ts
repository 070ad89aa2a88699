import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../../api/src/testing/until.ts'
import { startDemo } from './demo-server.ts'
import { answering, atQuery, rows, seenAgain, selected, titles } from './desk-page.ts'
import { customer, manager, visitAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const list = (query = '', who = manager) => visitAs(browser, demo.url, who, `/desk/tickets${query}`)

test('UX-4.6: filters, order and search stand in the address, and a reload keeps them', async () => {
  const { page, leave } = await list()
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: 'Status' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'In progress' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Assigned' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('columnheader', { name: 'Priority' }).getByRole('button').click()
  await atQuery(page, '?status=ASSIGNED,IN_PROGRESS&sort=priority')
  await page.locator('[aria-busy=false]').waitFor()
  await page.getByRole('list', { name: 'Active filters' }).waitFor()
  await page.locator('th[aria-sort=ascending]').getByText('Priority').waitFor()
  await rows(page).first().waitFor()
  const filtered = await titles(page)
  await assertAccessible(page)
  await shoot(page, 'desk-list-filtered')
  await page.reload()
  await rows(page).first().waitFor()
  assert.deepEqual(await titles(page), filtered)
  await page.getByRole('button', { name: 'Remove filter: Assigned' }).click()
  await atQuery(page, '?status=IN_PROGRESS&sort=priority')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await atQuery(page, '?sort=priority')
  await leave()
})

test('UX-4.1: / searches, j and k walk, Enter opens, and Back is where one was', async () => {
  const { page, leave } = await list()
  await rows(page).nth(6).waitFor()
  for (let row = 0; row < 7; row++) await page.keyboard.press('j')
  await page.keyboard.press('k')
  const chosen = (await titles(page))[5] ?? ''
  assert.equal(await page.locator('[data-ticket-row]:focus').textContent(), chosen)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: chosen }).waitFor()
  await page.goBack()
  await selected(page).getByText(chosen).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('badge')
  await page.waitForURL('**/desk/tickets?q=badge')
  await page.locator('[aria-busy=false]').waitFor()
  await page.keyboard.press('Enter')
  await rows(page).getByText('Badge reader').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Badge reader/ }).waitFor()
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await page.waitForURL('**/desk/tickets?q=badge&ticket=ATD-*')
  await leave()
})

test('/ from another page leads to the search', async () => {
  const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/inbox')
  await rows(page).first().waitFor()
  await page.keyboard.press('/')
  await page.waitForURL('**/desk/search')
  await page.locator('[data-list-search]:focus').waitFor()
  await leave()
})

test('UX-4.7: nothing found offers the way back; what no list knows in an address is told, and taken away', async () => {
  const { page, leave } = await list('?q=no-such-words&status=BANANA')
  await page.getByText('No ticket matches').waitFor()
  await page.getByText('status=BANANA').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-list-no-match')
  await page.getByRole('button', { name: 'Take it away' }).click()
  await atQuery(page, '?q=no-such-words')
  await page.getByText('status=BANANA').waitFor({ state: 'detached' })
  await page.locator('main').getByRole('button', { name: 'Clear filters' }).last().click()
  await rows(page).first().waitFor()
  await leave()
})

test('UX-4.8: taken away by the keyboard, a filter leaves the focus with the one in its place, and the last one before it', async () => {
  const { page, leave } = await list('?status=ASSIGNED,IN_PROGRESS')
  await rows(page).first().waitFor()
  for (const [gone, next] of [
    ['Remove filter: Assigned', 'Remove filter: In progress'],
    ['Remove filter: In progress', ''],
  ] as const) {
    await page.getByRole('button', { name: gone }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: gone }).waitFor({ state: 'detached' })
    await page.locator(next ? `[aria-label="${next}"]:focus` : 'main button:focus').waitFor({ timeout: 3_000 })
  }
  await leave()
})

test('what cannot be renewed stays on the page and says so', async () => {
  const { page, leave } = await list()
  await rows(page).first().waitFor()
  await page.route('**/api/**', answering(503, 'unavailable'))
  await seenAgain(page, page.getByText('Not up to date'))
  assert.ok((await rows(page).count()) > 10)
  await shoot(page, 'desk-list-stale')
  await leave()
})

/** As with more than 100: ten rows at a time, from the real server. */
const inTens = (page: Page) =>
  page.route(/\/api\/tickets\?/, (route) => {
    const address = new URL(route.request().url())
    address.searchParams.set('limit', '10')
    return route.continue({ url: address.href })
  })

test('a list goes on where it ended as one comes near its end, and says how much of it is there', async () => {
  const { page, leave } = await list()
  await rows(page).first().waitFor()
  await inTens(page)
  await page.reload()
  await page.getByText(/^Showing (\d+) of \1$/).waitFor()
  const all = Number(/\d+/.exec((await page.getByText(/^Showing/).textContent()) ?? '')?.[0])
  assert.ok(all > 20)
  for (let row = 0; row < all; row++) await page.keyboard.press('j')
  await selected(page).and(page.locator(':focus')).waitFor()
  assert.equal(await page.locator('tr:has(:focus)').getAttribute('aria-rowindex'), String(all + 1))
  assert.equal(await page.getByRole('table').getAttribute('aria-rowcount'), String(all + 1))
  await leave()
})

test('a page that does not come is asked for again by its button', async () => {
  const { page, leave } = await list()
  await rows(page).first().waitFor()
  await inTens(page)
  await page.route(/\/api\/tickets\?.*cursor/, answering(503, 'unavailable'))
  await page.reload()
  await page.getByRole('button', { name: 'Show more' }).waitFor()
  await page.unroute(/\/api\/tickets\?.*cursor/)
  // Looking at the list again, the page may have asked for it by itself.
  const button = page.getByRole('button', { name: 'Show more' })
  await until(async () => {
    if (await button.isVisible()) await button.click({ timeout: 1_000 }).catch(() => undefined)
    return rows(page).nth(10).isVisible()
  })
  await leave()
})

test('a customer at the desk is told where his requests are', async () => {
  const { page, leave } = await list('', customer)
  await page.getByRole('heading', { level: 1, name: 'This is the desk of the staff' }).waitFor()
  assert.equal(await page.getByRole('link', { name: 'Open the portal' }).getAttribute('href'), '/portal/')
  await assertAccessible(page)
  await shoot(page, 'desk-wrong-door')
  await leave()
})
