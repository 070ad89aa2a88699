import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { customer, customerAdmin, fillSignIn, stranger, visitAs, workingAs } from './people.ts'
import { askFor, beginWork, pngFile, textFile } from './request-page.ts'
import { assertAccessible, launch, shoot, visit } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

test('SEC-2: a wrong password is said in words, and the right one leads to where one wanted to go', async () => {
  const { page, leave } = await visit(browser, `${demo.url}/portal/requests?tab=solved`, { isLive: true })
  await fillSignIn(page, customer, 'not the password')
  await page.getByRole('alert').getByText('do not match').waitFor()
  await assertAccessible(page)
  await shoot(page, 'portal-sign-in-refused')
  await fillSignIn(page, customer)
  await page.waitForURL('**/portal/requests?tab=solved')
  await page.getByRole('link', { name: 'Solved' }).and(page.locator('[aria-current=page]')).waitFor()
  await leave()
})

test('TKT-8: pressed twice, one request is sent, with its files, and its page opens', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.getByText('Write at least three characters.').waitFor()
  await page.locator('[name=title]:focus').waitFor()
  await assertAccessible(page)
  const title = 'The scale at dock 2 shows nothing'
  await askFor(page, { title, priority: 'High', files: [pngFile('scale.png'), textFile('display.log', 'no signal')] })
  await page.getByRole('button', { name: 'Send the request' }).dblclick()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  assert.match(page.url(), /\/portal\/requests\/ATD-\d+$/)
  await page.getByText('A support manager reads it next').waitFor()
  await page.getByRole('button', { name: 'Download scale.png' }).first().waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download display.log' }).first().click(),
  ])
  assert.equal(download.suggestedFilename(), 'display.log')
  await shoot(page, 'portal-request-new')
  const people = await workingAs(demo.url, customer)
  const found = await people.findByTitle(title)
  assert.deepEqual(
    found.map(({ status, priority, attachmentCount }) => [status, priority, attachmentCount]),
    [['NEW', 'P2', 2]],
  )
  await people.dispose()
  await leave()
})

const reply = (page: Page) => page.getByRole('textbox', { name: 'Your reply' })
const next = (page: Page) => page.getByRole('region', { name: 'What happens next' })

test('ISO-2: a question is answered with a file, and the note beside it is never shown', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  await askFor(page, { title: 'Forklift tablet loses its map' })
  await page.getByRole('button', { name: 'Send the request' }).click()
  await next(page).getByText('Received').waitFor()
  const ticket = await beginWork(demo.url, 'Forklift tablet loses its map')
  await ticket.note('The customer is a known troublemaker.')
  await ticket.ask('Which tablet, and since **when**?')
  await page.reload()
  await next(page).getByText('We need an answer from you.').waitFor()
  await page.locator('strong', { hasText: 'when' }).waitFor()
  assert.equal(await page.getByText('troublemaker').count(), 0)
  await shoot(page, 'portal-request-waiting')
  await reply(page).fill('Number 7, since Monday.')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('You are offline. What you typed is kept; send it').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Retry' }).count(), 0)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Retry' }).waitFor()
  await assertAccessible(page)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([textFile('tablet.log', 'gps: none')])
  await page.getByRole('button', { name: 'Retry' }).click()
  await page.getByText('Your reply was sent').waitFor()
  await page.getByRole('button', { name: 'Download tablet.log' }).first().waitFor()
  await next(page).getByText('In progress').waitFor()
  assert.equal(await reply(page).inputValue(), '')
  await ticket.dispose()
  await leave()
})

test('UX-4.8: a colleague who is taken off leaves the focus on the page', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  await askFor(page, { title: 'Gate 4 beeps at night' })
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.getByRole('textbox', { name: 'E-mail of a colleague' }).fill(customerAdmin)
  await page.keyboard.press('Enter')
  const off = page.getByRole('button', { name: /^Take .* off$/ })
  await off.focus()
  await page.keyboard.press('Enter')
  await off.waitFor({ state: 'detached' })
  await page.locator('main :is(a, button, input, textarea):focus').waitFor({ timeout: 3_000 })
  await leave()
})

test('a request can be cancelled before work begins, after being asked once more', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  await askFor(page, { title: 'Never mind this one' })
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.getByRole('button', { name: 'Cancel this request' }).click()
  await page.getByRole('dialog').getByText('This cannot be undone.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'portal-cancel')
  await page.getByRole('button', { name: 'Cancel the request' }).click()
  await page.getByText('This request was cancelled.').waitFor()
  await leave()
})

test('ISO-3: somebody else’s request is no other page than one that never was', async () => {
  const people = await workingAs(demo.url, customer)
  const [theirs] = await people.findByTitle('VPN drops every 20 minutes')
  assert.ok(theirs)
  await people.dispose()
  for (const number of [theirs.number, 'ATD-999999', 'nonsense']) {
    const { page, leave } = await visitAs(browser, demo.url, stranger, `/portal/requests/${number}`)
    await page.getByRole('heading', { name: 'This request is not here' }).waitFor()
    if (number === theirs.number) await shoot(page, 'portal-not-found')
    await leave()
  }
})

test('what people write is shown, and nothing of it is run or fetched', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(demo.url) && !request.url().startsWith('blob:')) elsewhere.push(request.url())
  })
  const description =
    'See ![the screen](https://tracker.example/a.png), <img src=x onerror=alert(1)> and [this](javascript:alert(1)).'
  await page.getByLabel('Title').fill('Words that would like to be code')
  await page.getByLabel('What happened?').fill(description)
  await page.getByRole('button', { name: 'Send the request' }).click()
  const picture = page.getByRole('link', { name: 'the screen' })
  await picture.waitFor()
  assert.equal(await picture.getAttribute('rel'), 'noopener noreferrer nofollow')
  assert.equal(await page.locator('article img').count(), 0)
  await page.getByText('<img src=x onerror=alert(1)>').waitFor()
  assert.equal(await page.locator('a', { hasText: 'this' }).getAttribute('href'), null)
  assert.deepEqual(elsewhere, [])
  await leave()
})
