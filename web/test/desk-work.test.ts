import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startDemo } from './demo-server.ts'
import { answering, rows, selected, silence } from './desk-page.ts'
import { agent, visitAs } from './people.ts'
import { assertAccessible, assertNoOverflow, launch, readers, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

for (const reader of readers)
  test(`my work, ${reader.theme} ${reader.locale} ${reader.width}`, async () => {
    const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/my', reader)
    await page.locator('[data-work=breaching]').waitFor()
    await rows(page).first().waitFor()
    await assertAccessible(page)
    await assertNoOverflow(page)
    await shoot(page, `desk-my-${reader.theme}-${reader.locale}-${reader.width}`)
    await leave()
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
