import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startDemo } from './demo-server.ts'
import { customer, visitAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

test('UX-4.7: a search that finds nothing says so, and leads back to the list', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests', { width: 360 })
  await page.getByRole('searchbox').fill('unicorn')
  await page.keyboard.press('Enter')
  await page.getByText('Nothing found for “unicorn”').waitFor()
  await assertAccessible(page)
  await shoot(page, 'portal-list-none')
  await page.getByRole('link', { name: 'Clear the search' }).click()
  await page.locator('main li').first().waitFor()
  await leave()
})

test('UX-2: the code of a page is on its way while the session still is', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/notifications', { width: 360 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const isAsked = page.waitForRequest(/\/assets\/requests-[^/]+\.js$/)
  await page.route('**/api/auth/refresh', async (route) => {
    await isAsked
    await route.continue()
  })
  await page.goto(`${demo.url}/portal/requests`)
  await page.locator('main li').first().waitFor()
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

test('UX-4.7: a page whose code did not come while the server was away opens by itself when it is back', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests', { width: 360 })
  await page.locator('main li').first().waitFor()
  const chunk = '**/assets/new-request-*.js'
  const life = '**/api/health/live'
  await page.route(chunk, (route) => route.abort())
  await page.route(life, (route) => route.fulfill({ status: 502 }))
  await page.getByRole('link', { name: 'New request' }).first().click()
  await page.getByText('The server cannot be reached').first().waitFor()
  await assertAccessible(page)
  await shoot(page, 'portal-away')
  await page.unroute(chunk)
  await page.unroute(life)
  await page.getByLabel('Title').waitFor()
  await leave().catch(() => undefined) // The browser complains of the missing file, and of nothing else here.
})

test('UX-4.7: an address with a character that cannot be stored is answered by a page', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests')
  const answer = await page.goto(`${demo.url}/portal/requests?q=%00`)
  assert.equal(answer?.status(), 200)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await leave()
})

test('UX-4.6: nonsense in an address goes out of it, and what is shown is what it says', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests?tab=nonsense&who=me&q=%20')
  await page.locator('main li').first().waitFor()
  await page.waitForURL(({ search }) => search === '')
  await page
    .getByRole('link', { name: /^Open/, exact: false })
    .and(page.locator('[aria-current=page]'))
    .first()
    .waitFor()
  await page.goto(`${demo.url}/portal/requests?tab=all&who=x&ref=mail`)
  await page.waitForURL(({ search }) => search === '?tab=all&ref=mail')
  await page.goto(`${demo.url}/portal/notifications?show=everything`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForURL(({ search }) => search === '')
  await leave()
})
