import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { customer, customerAdmin, visitAs } from './people.ts'
import { assertAccessible, assertNoOverflow, launch, type Reader, readers, shoot } from './visit.ts'

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

const words = {
  en: { organization: 'My organization', all: 'All' },
  ar: { organization: 'مؤسستي', all: 'الكل' },
} as const

/** Through every screen, as this reader: nothing that axe would mend, nothing that stands out at the side. */
const walk = async (page: Page, { theme, locale = 'en', width }: Reader) => {
  const look = async (screen: string) => {
    await assertAccessible(page)
    await assertNoOverflow(page)
    await shoot(page, `portal-${screen}-${locale}-${theme}-${width}`)
  }
  await page.locator('main li').nth(2).waitFor()
  await look('home')
  await page.goto(`${demo.url}/portal/requests`)
  await page.getByRole('link', { name: words[locale].organization }).click()
  await page.getByRole('link', { name: words[locale].all, exact: true }).click()
  await page.locator('main li').nth(12).waitFor()
  await look('requests')
  await page.locator('main li a', { hasText: 'Colleague cannot open encrypted messages' }).click()
  await page.getByRole('textbox').first().waitFor()
  await look('request')
  await page.goto(`${demo.url}/portal/requests/new`)
  await page.locator('[name=title]').waitFor()
  await look('new')
  // Zoomed to 400 % on a window of 1280 × 1024 (WCAG 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 })
  await assertNoOverflow(page)
  await page.goBack()
  await page.getByRole('textbox').first().waitFor()
  await assertNoOverflow(page)
  await page.goto(`${demo.url}/portal/`)
  await page.locator('main li').nth(2).waitFor()
  await assertNoOverflow(page)
}

for (const reader of readers)
  test(`UX-4.8: ${Object.values(reader).join(', ')}: every screen is accessible and fits`, async () => {
    const { page, leave } = await visitAs(browser, demo.url, customerAdmin, '/portal/', reader)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await walk(page, reader)
    await leave()
  })
