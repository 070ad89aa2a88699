import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { answering, rows } from './desk-page.ts'
import { administrator, agent, manager, visitAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const nobodys = '019aa0c4-7d1e-7000-8000-000000000000'
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const number = (page: Page, name: string) => card(page, 'Today').getByRole('link', { name })
const desk = (who: string, path = '/desk/dashboard') => visitAs(browser, demo.url, who, path)

test('RPT-1: every number of today leads to a list of just as many', async () => {
  const { page, leave } = await desk(manager, '/desk/inbox')
  await rows(page).first().waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('heading', { level: 1, name: 'Dashboard' }).waitFor()
  for (const name of ['New to accept', 'Open', 'Late now', 'Waiting for customer', 'Created today']) {
    const link = number(page, name).first()
    const count = Number((await link.textContent())?.match(/\d+$/)?.[0])
    await link.click()
    await page.waitForURL('**/desk/tickets?**')
    if (count === 0) await page.getByText('Nothing matches', { exact: false }).waitFor()
    else {
      await rows(page)
        .nth(count - 1)
        .waitFor()
      assert.equal(await rows(page).count(), count, name)
    }
    await page.goBack()
    await card(page, 'Today').waitFor()
  }
  await leave()
})

test('UX-3: each chart has a table behind it, by keys alone, and a file; the period stands in the address', async () => {
  const { page, leave } = await desk(manager)
  const flow = card(page, 'Created and solved')
  const chart = flow.getByRole('img', { name: 'Created and solved', description: /created, .* solved/ })
  await chart.waitFor()
  await flow.getByRole('button', { name: 'Show as a table' }).focus()
  await page.keyboard.press('Enter')
  const table = flow.getByRole('table', { name: 'Created and solved' })
  assert.equal(await table.getByRole('row').count(), 31)
  await page.getByLabel('Period').selectOption('90')
  await page.waitForURL('**/desk/dashboard?days=90')
  await table.getByRole('row').nth(90).waitFor()
  await assertAccessible(page)
  await page.keyboard.press('Enter')
  await chart.waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    flow.getByRole('button', { name: 'Download “Created and solved” as CSV' }).click(),
  ])
  assert.equal(download.suggestedFilename(), 'created-and-solved.csv')
  await page.getByLabel('Organization').selectOption({ label: 'Meridian Foods' })
  await page.waitForURL('**/desk/dashboard?days=90&org=*')
  await card(page, 'Today').locator('li').first().waitFor()
  await leave()
})

test('UX-4.7: one report that fails, or has nothing, leaves the others standing', async () => {
  const { page, leave } = await desk(agent)
  await card(page, 'Age of the backlog').getByRole('img').waitFor()
  await page.route('**/api/reports/sla*', answering(503, 'unavailable'))
  await page.route('**/api/reports/backlog*', (route) => route.fulfill({ json: { ages: [], teams: [], agents: [] } }))
  await page.goto(`${demo.url}/desk/dashboard?days=90`)
  const failed = card(page, 'Solved in time').getByRole('alert')
  await failed.getByText('desk-test-7').waitFor()
  await card(page, 'Work by team').getByText('Nothing in this period').waitFor()
  await card(page, 'Created and solved').getByRole('img').waitFor()
  await assertAccessible(page)
  await shoot(page, 'dashboard-states')
  await page.unroute('**/api/reports/sla*')
  await failed.getByRole('button', { name: 'Retry' }).click()
  await failed.waitFor({ state: 'detached' })
  await leave()
})

test('RPT-6: an administrator’s day begins with what is not set up yet, until he puts it away', async () => {
  const { page, leave } = await desk(administrator, '/desk/')
  const steps = card(page, 'First steps')
  await steps.getByRole('link', { name: /Connect the mail server.*not done yet/ }).waitFor()
  await steps.getByRole('link', { name: /Open the first ticket.*done/ }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'dashboard-first-steps')
  await page.route('**/api/setup/dismiss', answering(503, 'unavailable'))
  await steps.getByRole('button', { name: 'Put the first steps away' }).click()
  await steps.getByRole('alert').waitFor()
  await page.unrouteAll()
  await steps.getByRole('button', { name: 'Put the first steps away' }).click()
  await steps.waitFor({ state: 'detached' })
  await page.reload()
  await card(page, 'Today').locator('li').first().waitFor()
  assert.equal(await steps.count(), 0)
  await leave()
})

test('UX-4.9: at 320 px what it is about stands side by side, and nothing lies over another; nonsense in the address goes', async () => {
  const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/dashboard?days=7&team=nobody&org=x', {
    width: 320,
  })
  const scope = page.getByRole('search', { name: 'What is counted' })
  await scope.getByRole('combobox').nth(2).waitFor()
  await page.waitForURL(({ search }) => search === '')
  const boxes = await Promise.all((await scope.getByRole('combobox').all()).map((one) => one.boundingBox()))
  assert.equal(boxes.length, 3)
  for (const [nth, one] of boxes.entries())
    for (const other of boxes.slice(nth + 1)) {
      assert.ok(one && other)
      const isApart = one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y
      assert.ok(isApart, JSON.stringify([one, other]))
      assert.ok(other.x >= 0 && other.x + other.width <= 320)
    }
  assert.equal(await scope.getByRole('combobox').nth(2).inputValue(), '30')
  await shoot(page, 'dashboard-320')
  await page.goto(`${demo.url}/desk/dashboard?days=90&team=${nobodys}&org=${nobodys}`)
  await page.waitForURL(({ search }) => search === '?days=90')
  await leave()
})

test('RPT-1: an organization further down than the first hundred stays chosen, and one that is gone goes', async () => {
  const { page, leave } = await desk(manager)
  await page.getByLabel('Organization').selectOption({ label: 'Meridian Foods' })
  await page.waitForURL('**/desk/dashboard?org=*')
  const { search } = new URL(page.url())
  await page.route('**/api/orgs?limit=100', (route) => route.fulfill({ json: { items: [], nextCursor: 'more' } }))
  await page.reload()
  await page.getByRole('option', { name: 'Meridian Foods' }).waitFor({ state: 'attached' })
  assert.equal(await page.getByLabel('Organization').locator('option:checked').textContent(), 'Meridian Foods')
  assert.equal(new URL(page.url()).search, search)
  await page.goto(`${demo.url}/desk/dashboard?org=${nobodys}`)
  await page.waitForURL(({ search }) => search === '')
  await page.unrouteAll()
  await leave()
})

test('an address that two parts of the page mend at once keeps what both have mended', async () => {
  const { page, leave } = await desk(manager)
  await page.getByRole('option', { name: 'Meridian Foods' }).waitFor({ state: 'attached' })
  await page.evaluate(`{
    history.pushState(null, '', '/desk/dashboard?days=7&org=${nobodys}')
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }`)
  await page.waitForURL(({ search }) => search === '')
  await leave()
})
