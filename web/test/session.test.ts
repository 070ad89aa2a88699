import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { password, startDemo } from './demo-server.ts'
import { agent, customer, fillSignIn, visitAs } from './people.ts'
import { askFor, pngFile, textFile } from './request-page.ts'
import { assertAccessible, launch, shoot, visit } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const problem = (status: number, code: string) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ code, requestId: 'r-1' }) })

/** From now on the server knows neither the token nor the cookie, as after a night. */
const expire = async (page: Page) => {
  await page.route('**/api/**', problem(401, 'unauthenticated'))
  await page.context().clearCookies()
}

test('UX-4.6: a session that ends takes nothing away; after signing in, what was being sent goes on by itself', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  await askFor(page, { title: 'Written over a whole evening' })
  await expire(page)
  await page.getByRole('button', { name: 'Send the request' }).click()
  const sheet = page.getByRole('dialog', { name: 'Sign in again' })
  await sheet.waitFor()
  assert.equal(await page.locator('[name=title]').inputValue(), 'Written over a whole evening')
  await assertAccessible(page)
  await shoot(page, 'portal-expired')
  await page.unroute('**/api/**')
  await sheet.locator('[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Written over a whole evening' }).waitFor()
  await leave()
})

test('UX-4.6: whoever was writing when the session ended writes on in the same place after signing in again', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/tickets?status=IN_PROGRESS')
  await page.locator('[data-ticket-row]').first().click()
  await page.locator('textarea').waitFor()
  await page.keyboard.press('n')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('Half a ')
  await expire(page)
  const sheet = page.getByRole('dialog', { name: 'Sign in again' })
  for (let look = 0; look < 15 && !(await sheet.isVisible()); look++) {
    await page.evaluate("dispatchEvent(new Event('visibilitychange'))")
    await page.waitForTimeout(500)
  }
  await sheet.locator('[name=password]').fill(password)
  await page.unroute('**/api/**')
  await page.keyboard.press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('sentence')
  assert.equal(await page.locator('textarea').inputValue(), 'Half a sentence')
  await leave()
})

test('SEC-1: tabs that load at once never send one refresh cookie twice', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests')
  const tabs = [page, ...(await Promise.all([1, 2, 3].map(() => page.context().newPage())))]
  for (const _round of [1, 2]) {
    await Promise.all(tabs.map((tab) => tab.goto(`${demo.url}/portal/requests`)))
    await Promise.all(tabs.map((tab) => tab.getByRole('heading', { level: 1, name: 'Requests' }).waitFor()))
  }
  await leave()
})

test('an access token that has run out is renewed once, without a word', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests')
  await page.getByRole('heading', { level: 1 }).waitFor()
  let renewals = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/auth/refresh')) renewals += 1
  })
  let refused: string | undefined
  await page.route('**/api/tickets?**', (route) => {
    const asked = new URL(route.request().url())
    // The list before it names its statuses, and may be read once more: left, it asks no second time.
    if (refused !== undefined || asked.searchParams.has('status')) return route.continue()
    refused = asked.href
    return problem(401, 'unauthenticated')(route)
  })
  const again = page.waitForResponse((answer) => answer.url() === refused && answer.ok())
  await page.getByRole('link', { name: 'All', exact: true }).click()
  await again
  assert.equal(renewals, 1)
  await leave()
})

test('signing out forgets the drafts and the session, in every tab that asks', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  await page.getByLabel('Title').fill('Not for the next person')
  await page.getByRole('button', { name: /^Account/ }).click()
  await assertAccessible(page)
  await shoot(page, 'portal-account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goto(`${demo.url}/portal/requests/new`)
  await fillSignIn(page, customer)
  await page.getByLabel('Title').waitFor()
  assert.equal(await page.getByLabel('Title').inputValue(), '')
  await leave()
})

test('each at the wrong door is shown the right one', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/portal/requests')
  await page.getByText('Your account belongs to the staff.').waitFor()
  await assertAccessible(page)
  await page.getByRole('link', { name: 'Open the desk' }).click()
  await page.waitForURL('**/desk/**')
  await leave()
})

test('SEC-3: too many attempts are said with the time to wait', async () => {
  const { page, leave } = await visit(browser, `${demo.url}/portal/sign-in`, { isLive: true })
  const body = JSON.stringify({ code: 'account-locked', requestId: 'r-1', retryAfterSeconds: 840 })
  await page.route('**/api/auth/login', (route) =>
    route.fulfill({ status: 423, contentType: 'application/problem+json', body }),
  )
  await fillSignIn(page, customer, 'a wrong password')
  await page.getByText('try again in 14 minutes').waitFor()
  await leave()
})

test('a file that fails keeps its Retry, and the request is not sent again', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  const files = [pngFile('door.png'), textFile('door.log', 'locked')]
  await askFor(page, { title: 'The door of gate 9', files })
  let isDown = true
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
  })
  await page.route('**/attachments', (route) => (isDown ? problem(503, 'unavailable')(route) : route.continue()))
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.getByRole('heading', { name: 'Some files did not arrive' }).waitFor()
  assert.equal(await page.getByText('The service is busy.').count(), 2)
  await assertAccessible(page)
  await shoot(page, 'portal-files-failed')
  isDown = false
  await page.getByRole('button', { name: 'Retry' }).click()
  await page.getByRole('heading', { level: 1, name: 'The door of gate 9' }).waitFor()
  assert.equal(sent.filter((path) => path === '/api/tickets').length, 1)
  await leave()
})

test('FIL-1: a file over the limit is named when it is picked, not after its upload', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  const limit = { helpdeskName: 'ATUM', announcement: null, uploadLimitBytes: 2_000 }
  await page.route('**/api/public/settings', (route) => route.fulfill({ json: limit }))
  await Promise.all([page.waitForResponse('**/api/public/settings'), page.reload()])
  await page.getByLabel('Title').waitFor()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([textFile('long.log', 'x'.repeat(2_001))])
  await page.getByText('\u2068long.log\u2069: larger than 2 kB').waitFor()
  assert.equal(await page.getByRole('list', { name: 'Files' }).count(), 0)
  await leave()
})
