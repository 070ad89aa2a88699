import { after, test } from 'node:test'
import { startDemo } from './demo-server.ts'
import { retry } from './desk-page.ts'
import { customer, visitAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const requestId = '019aa0c4-7d1e'
const list = '**/api/tickets?**'

test('UX-4.7: a list that fails names its request, and Retry brings it', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests', { width: 360 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const body = JSON.stringify({ code: 'unavailable', requestId })
  await page.route(list, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body }))
  await page.getByRole('link', { name: 'Solved' }).click()
  await page.getByText(requestId).waitFor()
  await assertAccessible(page)
  await shoot(page, 'portal-list-failed')
  await page.unroute(list)
  await retry(page, page.locator('main li').first())
  await leave()
})

test('UX-4.7: a slow list shows its shape, an empty one says so, and so does a search that finds nothing', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests', { width: 360 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route(list, () => undefined)
  await page.getByRole('link', { name: 'Solved' }).click()
  await page.getByRole('status', { name: 'Loading your requests' }).waitFor()
  await shoot(page, 'portal-list-loading')
  await page.unroute(list)
  const nothing = JSON.stringify({ items: [], nextCursor: null })
  await page.route(list, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: nothing }))
  await page.getByRole('link', { name: 'All', exact: true }).click()
  await page.getByText('No requests yet').waitFor()
  await assertAccessible(page)
  await shoot(page, 'portal-list-empty')
  await page.getByRole('searchbox').fill('unicorn')
  await page.keyboard.press('Enter')
  await page.getByText('Nothing found for “unicorn”').waitFor()
  await leave()
})

test('a page whose code is gone, after an upgrade, offers to load again, and keeps the draft', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests', { width: 360 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const chunk = '**/assets/new-request-*.js'
  await page.route(chunk, (route) => route.fulfill({ status: 404 }))
  await page.getByRole('link', { name: 'New request' }).first().click()
  await page.getByText('This page could not be shown').first().waitFor()
  await assertAccessible(page)
  await shoot(page, 'portal-broken')
  await page.unroute(chunk)
  await page.getByRole('button', { name: 'Load it again' }).click()
  await page.getByLabel('Title').waitFor()
  await leave().catch(() => undefined) // The browser complains of the missing file, and of nothing else here.
})
