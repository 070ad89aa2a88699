import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startPortal } from './portal-server.ts'
import { assertAccessible, assertNoOverflow, launch, shoot, visit } from './visit.ts'

const portal = await startPortal()
const browser = await launch()
after(async () => {
  await browser.close()
  await portal.stop()
})

const hello = (page: Page) => page.getByRole('heading', { level: 1, name: /^Hello, .?Hana Youssef/ })
const isControlled = 'navigator.serviceWorker.controller !== null'
const registration = "navigator.serviceWorker.getRegistration('/portal/')"
const kept = "caches.keys().then((names) => names.filter((name) => name.startsWith('atum-portal-')).length)"

/** `waitForFunction` takes any promise for true: what can only be promised is asked again, within the page. */
const until = (page: Page, isSo: string) =>
  page.evaluate(`(async () => {
    const end = Date.now() + 30_000
    while (!(await ${isSo})) {
      if (Date.now() > end) throw new Error('not so after 30 s')
      await new Promise((again) => setTimeout(again, 50))
    }
  })()`)

const arrive = async () => {
  portal.worker = 'built'
  const visitor = await visit(browser, `${portal.url}/portal/`, { width: 360, hasWorker: true })
  await hello(visitor.page).waitFor()
  await visitor.page.waitForFunction(isControlled)
  return visitor
}

test('UX-3: without a network the portal says so in both languages, and comes back by itself', async () => {
  const { page, leave } = await arrive()
  const context = page.context()
  await context.setOffline(true)
  await page.getByText('You are offline. What you see may be out of date; what you type is kept.').waitFor()
  // A page that was never opened: its code was kept when the worker was installed.
  await page.getByRole('link', { name: 'New request' }).first().click()
  await page.getByLabel('Title').fill('Typed in the lift')
  await page.reload()
  await page.getByRole('heading', { name: 'No connection' }).waitFor()
  await page.getByRole('heading', { name: 'لا يوجد اتصال' }).waitFor()
  await assertAccessible(page)
  await assertNoOverflow(page)
  await shoot(page, 'portal-offline')
  await context.setOffline(false)
  await page.getByLabel('Title').waitFor()
  assert.equal(await page.getByLabel('Title').inputValue(), 'Typed in the lift')
  const ofApi = `caches.keys().then(async (names) => (await Promise.all(names.map(async (name) =>
    (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat().filter((url) => url.includes('/api/')))`
  assert.deepEqual(await page.evaluate(ofApi), [])
  await leave()
})

test('UX-3: a newer version is offered, and loaded when it is asked for', async () => {
  const { page, leave } = await arrive()
  portal.worker = 'newer'
  // The page looks for itself when it is opened; a look that is under way is not begun anew, and finds the old one.
  await until(page, `${registration}.then((one) => one.update()).then((one) => one.waiting !== null)`)
  await page.getByText('A new version is ready').waitFor()
  await shoot(page, 'portal-new-version')
  await page.evaluate('window.isOld = true')
  await page.getByRole('button', { name: 'Load it' }).click()
  await page.waitForFunction('window.isOld === undefined')
  await hello(page).waitFor()
  await until(page, `${registration}.then((one) => one.waiting === null)`)
  await leave()
})

test('UX-3: where the server has no worker any more, it is gone after the next visit, with what it kept', async () => {
  const { page, leave } = await arrive()
  assert.notEqual(await page.evaluate(kept), 0)
  portal.worker = 'gone'
  await page.reload()
  await hello(page).waitFor()
  await until(page, `${registration}.then((one) => one === undefined)`)
  await until(page, `${kept}.then((count) => count === 0)`)
  await leave()
})
