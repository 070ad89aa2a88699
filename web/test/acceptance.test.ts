import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { openSheet, sheet, status } from './desk-page.ts'
import { agent, customerAdmin, manager, stranger, visitAs, workingAs } from './people.ts'
import { askFor, textFile } from './request-page.ts'
import { launch } from './visit.ts'
import { illustrate } from './webp.ts'

// docs/ACCEPTANCE_TESTS.md in the browser, on the program as shipped: each person at a window of his own.

const demo = await startDemo()
const browser = await launch()
const people = [
  await visitAs(browser, demo.url, customerAdmin, '/portal/requests'),
  await visitAs(browser, demo.url, manager, '/desk/inbox'),
  await visitAs(browser, demo.url, agent, '/desk/tickets'),
] as const
const [customer, chief, worker] = people.map(({ page }) => page) as [Page, Page, Page]
after(async () => {
  await browser.close()
  await demo.stop()
})

const title = 'The cold store reports 40 degrees'
let number = ''

const openAtDesk = async (page: Page) => {
  await page.goto(`${demo.url}/desk/tickets/${number}`)
  await page.getByRole('heading', { name: title }).waitFor()
}

test('the customer asks in the portal, with a file, and reads that it was received', async () => {
  await customer.goto(`${demo.url}/portal/requests/new`)
  await askFor(customer, { title, priority: 'High', files: [textFile('sensor.log', 'sensor 3: 40.0')] })
  await illustrate(customer, '1-ask')
  await customer.getByRole('button', { name: 'Send the request' }).click()
  await customer.getByRole('heading', { level: 1, name: title }).waitFor()
  await customer.getByText('Received').first().waitFor()
  number = customer.url().split('/').at(-1) ?? ''
  assert.match(number, /^ATD-\d+$/)
})

test('SLA-1 it is NEW in the queue, without a clock; the agent is offered no way through the gate', async () => {
  await openAtDesk(worker)
  await status(worker, 'NEW').first().waitFor()
  await worker.keyboard.press('1')
  await worker.keyboard.press('a')
  assert.equal(await sheet(worker, /Accept|Assign/).count(), 0)
  assert.equal(await worker.getByText(/First reply|Solution \d/).count(), 0)
  const api = await workingAs(demo.url, agent)
  const [ticket] = await api.findByTitle(title)
  assert.deepEqual([ticket?.status, ticket?.sla.resolution], ['NEW', null])
  assert.equal((await api.post(`/api/internal/tickets/${ticket?.id}/accept`, {})).status, 403)
  await api.dispose()
})

test('TKT-1 the manager accepts it from the queue by key, and assigns it', async () => {
  await chief.goto(`${demo.url}/desk/inbox?ticket=${number}`)
  await chief.getByRole('heading', { name: title }).waitFor()
  await openSheet(chief, '1', `Accept ${number}`)
  await illustrate(chief, '2-accept')
  await chief.keyboard.press('Enter')
  await chief.getByText(`${number} accepted`).first().waitFor()
  await openAtDesk(chief)
  await chief
    .getByText(/First reply \d/)
    .first()
    .waitFor()
  const assign = await openSheet(chief, 'a', `Assign ${number}`)
  await chief.keyboard.type('Sara')
  await assign.getByText('Sara Lindqvist').first().waitFor()
  await chief.keyboard.press('Enter')
  await status(chief, 'ASSIGNED').first().waitFor()
})

test('ISO-2 the agent notes and answers; the customer reads the answer alone', async () => {
  await openAtDesk(worker)
  await worker.keyboard.press('n')
  await worker.keyboard.type('The sensor of the bad batch.')
  await worker.keyboard.press('Control+Enter')
  await worker.getByText('The sensor of the bad batch.').first().waitFor()
  await worker.keyboard.press('Escape')
  await worker.getByRole('heading', { name: title }).click()
  await worker.keyboard.press('r')
  await worker.keyboard.type('A technician is on his way.')
  await illustrate(worker, '3-answer')
  await worker.keyboard.press('Control+Enter')
  await worker.getByText('First reply in time').first().waitFor()
  await customer.reload()
  await customer.getByText('A technician is on his way.').first().waitFor()
  assert.equal(await customer.getByText('bad batch').count(), 0)
})

test('SLA-2 waiting for the customer pauses the clock; his reply sets it to work again', async () => {
  await worker.getByRole('heading', { name: title }).click()
  await worker.keyboard.press('r')
  await worker.keyboard.type('Which door is it?')
  await worker.getByRole('button', { name: 'Send and …' }).click()
  await worker.getByRole('menuitem', { name: 'Send and wait for customer' }).click()
  await status(worker, 'WAITING_CUSTOMER').first().waitFor()
  await worker
    .getByText(/Paused, .+ left/)
    .first()
    .waitFor()
  await customer.reload()
  await customer.getByText('Waiting for you').first().waitFor()
  await customer.getByLabel(/reply/i).first().fill('The one in the north.')
  await customer.keyboard.press('Control+Enter')
  await customer.getByText('In progress').first().waitFor()
  await worker.reload()
  await status(worker, 'IN_PROGRESS').first().waitFor()
  await worker
    .getByText(/Solution \d/)
    .first()
    .waitFor()
})

test('TKT-1 the agent solves it with resolution and root cause; the manager closes it', async () => {
  const resolve = await openSheet(worker, 'e', `Resolve ${number}`)
  await resolve.getByLabel('Resolution').fill('The sensor was replaced.')
  await resolve.getByLabel('Root cause').fill('A batch of bad sensors.')
  await illustrate(worker, '4-resolve')
  await resolve.getByRole('button', { name: 'Resolve ticket' }).click()
  await status(worker, 'RESOLVED').first().waitFor()
  await customer.reload()
  await customer.getByText('Solved').first().waitFor()
  await illustrate(customer, '5-confirm')
  await openAtDesk(chief)
  await status(chief, 'RESOLVED').first().waitFor()
  await chief
    .getByRole('button', { name: /^Close/ })
    .first()
    .click()
  await sheet(chief, `Close ${number}?`).getByRole('button', { name: 'Close ticket' }).click()
  await status(chief, 'CLOSED').first().waitFor()
  await customer.reload()
  await customer.getByText('Closed').first().waitFor()
})

test('AUD-1 the record holds each step, and the upload and the download of the file', async () => {
  const [download] = await Promise.all([
    customer.waitForEvent('download'),
    customer.getByRole('button', { name: 'Download sensor.log' }).first().click(),
  ])
  assert.equal(download.suggestedFilename(), 'sensor.log')
  const api = await workingAs(demo.url, manager)
  const { body } = await api.get<{ items: { action: string }[] }>('/api/audit?limit=100')
  const actions = new Set(body.items.map(({ action }) => action))
  for (const action of [
    'ticket.accepted',
    'ticket.assigned',
    'ticket.info_requested',
    'ticket.customer_replied',
    'ticket.resolved',
    'ticket.closed',
    'attachment.uploaded',
    'attachment.downloaded',
  ]) {
    assert.ok(actions.has(action), action)
  }
  await api.dispose()
})

test('ISO-3 for somebody of another organization there is no such request', async () => {
  const other = await visitAs(browser, demo.url, stranger, `/portal/requests/${number}`)
  await other.page.getByRole('heading', { name: 'This request is not here' }).waitFor()
  assert.equal(await other.page.getByText(title).count(), 0)
  await other.leave()
})

test('no page has complained of its console or its content policy', async () => {
  for (const { leave } of people) await leave()
})
