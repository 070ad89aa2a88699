import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { agent, customer, customerAdmin, fillSignIn, manager, stranger, visitAs, workingAs } from './people.ts'
import { askFor, pngFile, textFile } from './request-page.ts'
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

test('UX-4.6: what was typed is there after a reload, until it is thrown away', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  await page.getByLabel('Title').fill('A half-written request')
  await page.getByText('Low', { exact: true }).click()
  await page.reload()
  await page.getByText('Draft kept on this device').waitFor()
  assert.equal(await page.getByLabel('Title').inputValue(), 'A half-written request')
  assert.equal(await page.locator('[name=priority]:checked').inputValue(), 'P4')
  await page.getByRole('button', { name: 'Discard the draft' }).click()
  await page.reload()
  assert.equal(await page.getByLabel('Title').inputValue(), '')
  await leave()
})

/** A ticket that an agent has begun to work on, and the calls that move it along. */
const acceptedTicket = async (title: string) => {
  const [chief, worker] = [await workingAs(demo.url, manager), await workingAs(demo.url, agent)]
  const [ticket] = await chief.findByTitle(title)
  assert.ok(ticket)
  const internal = `/api/internal/tickets/${ticket.id}`
  const me = await worker.get<{ id: string }>('/api/me')
  await chief.post(`${internal}/accept`, {})
  await chief.post(`${internal}/assign`, { assigneeId: me.body.id })
  return {
    number: ticket.number,
    note: (body: string) => worker.post(`${internal}/comments`, { body, internal: true }),
    ask: (comment: string) => worker.post(`${internal}/status`, { to: 'WAITING_CUSTOMER', comment }),
    solve: (resolution: string) =>
      worker.post(`${internal}/status`, { to: 'RESOLVED', resolution, rootCause: 'It broke.' }),
    dispose: () => Promise.all([chief.dispose(), worker.dispose()]),
  }
}

const reply = (page: Page) => page.getByRole('textbox', { name: 'Your reply' })
const next = (page: Page) => page.getByRole('region', { name: 'What happens next' })

test('ISO-2: a question is answered with a file, and the note beside it is never shown', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  await askFor(page, { title: 'Forklift tablet loses its map' })
  await page.getByRole('button', { name: 'Send the request' }).click()
  await next(page).getByText('Received').waitFor()
  const ticket = await acceptedTicket('Forklift tablet loses its map')
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

test('a solution refused opens the request again; accepted, it closes, and a follow-up carries it on', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests/new')
  await askFor(page, { title: 'Map of dock 3 is lost' })
  await page.getByRole('button', { name: 'Send the request' }).click()
  await next(page).getByText('Received').waitFor()
  const ticket = await acceptedTicket('Map of dock 3 is lost')
  await ticket.solve('A new antenna.')
  await page.reload()
  await next(page).getByText('A new antenna.').waitFor()
  const cc = page.getByRole('textbox', { name: 'E-mail of a colleague' })
  await cc.fill('nobody@nile.example')
  await page.keyboard.press('Enter')
  await page.getByText('Nobody of your organization has this e-mail here.').waitFor()
  await assertAccessible(page)
  await cc.fill(customerAdmin)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Take .* off$/ }).waitFor()
  await page.emulateMedia({ media: 'print' })
  assert.equal(
    await page
      .getByRole('banner')
      .or(page.getByRole('button', { name: 'Print' }))
      .count(),
    0,
  )
  assert.equal(
    await page.evaluate("getComputedStyle(document.querySelector('article')).backgroundColor"),
    'rgb(255, 255, 255)',
  )
  await shoot(page, 'portal-request-print')
  await page.emulateMedia({ media: null })
  await shoot(page, 'portal-request-solved')
  await page.getByRole('button', { name: 'Not solved yet' }).click()
  await page.getByRole('button', { name: 'Send, and open it again' }).click()
  await page.getByText('Write a sentence about it.').waitFor()
  await page.getByRole('dialog').getByRole('textbox').fill('It is lost again.')
  await page.getByRole('button', { name: 'Send, and open it again' }).click()
  await page.getByText(`${ticket.number} is open again`).waitFor()
  await page.getByText('It is lost again.').waitFor()
  await ticket.solve('A second antenna.')
  await page.reload()
  await page.getByRole('button', { name: 'Mark as solved' }).click()
  await page.getByText(`${ticket.number} is closed.`).waitFor()
  assert.equal(await reply(page).count(), 0)
  await page.getByRole('link', { name: 'Open a follow-up' }).click()
  await page.getByText(`This carries on ${ticket.number}.`).waitFor()
  await ticket.dispose()
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

test('UX-4.8: from the list to a sent request without touching the mouse', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const tabTo = async (name: string) => {
    const focused = page.locator(':focus').and(page.getByRole('link', { name }).or(page.getByLabel(name)))
    for (let steps = 0; steps < 30 && (await focused.count()) === 0; steps++) await page.keyboard.press('Tab')
    assert.equal(await focused.count(), 1, `Tab never reaches ${name}`)
  }
  await tabTo('New request')
  await page.keyboard.press('Enter')
  await page.getByLabel('Title').waitFor()
  await tabTo('Title')
  await page.keyboard.type('Asked by keyboard alone')
  await tabTo('What happened?')
  await page.keyboard.type('The mouse is broken.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  assert.equal(await page.locator('[name=priority]:checked').inputValue(), 'P2')
  await tabTo('Category')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Asked by keyboard alone' }).waitFor()
  await page.locator('#content:focus').waitFor()
  await leave()
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
