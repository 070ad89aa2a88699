import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page as ListPage } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { bell, notifications, unread } from './notification-page.ts'
import { agent, customer, visitAs, workingAs } from './people.ts'
import { launch } from './visit.ts'

// The server and the worker as shipped: what one person does reaches the screen of another, who touches nothing.

const demo = await startDemo()
const browser = await launch()
const [asCustomer, asAgent] = [await workingAs(demo.url, customer), await workingAs(demo.url, agent)]
after(async () => {
  await asCustomer.dispose()
  await asAgent.dispose()
  await browser.close()
  await demo.stop()
})

/** Of the customer, and at work with the agent: whatever the one writes the other is told. */
const sharedTicket = async (): Promise<TicketSummary> => {
  const { body } = await asAgent.get<ListPage<TicketSummary>>('/api/tickets?assigneeId=me&limit=100')
  const seen = await asCustomer.get<ListPage<TicketSummary>>('/api/tickets?requesterId=me&limit=100')
  const own = new Set(seen.body.items.map(({ id }) => id))
  const found = body.items.find(({ id, status }) => own.has(id) && ['ASSIGNED', 'IN_PROGRESS'].includes(status))
  assert.ok(found)
  return found
}
const ticket = await sharedTicket()

// The demo's clocks run while it is looked at: here, whoever counts wants to hear of people alone.
const never = { inApp: false, email: false }
const { body: stored } = await asAgent.get<{ version: number }>('/api/me/notification-preferences')
const changed = await asAgent.patch('/api/me/notification-preferences', {
  version: stored.version,
  events: { 'sla.warned': never, 'sla.breached': never, 'sla.escalated': never, 'ticket.escalated': never },
})
assert.equal(changed.status, 200)

const unreadOf = async (of: typeof asAgent) => {
  const { body } = await of.get<{ count: number }>('/api/notifications/unread-count')
  return body.count
}
const asks = async (body: string) =>
  assert.equal((await asCustomer.post(`/api/tickets/${ticket.id}/comments`, { body })).status, 201)
const answers = async (body: string) =>
  assert.equal(
    (await asAgent.post(`/api/internal/tickets/${ticket.id}/comments`, { body, internal: false })).status,
    201,
  )

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('NTF-28 the desk: the bell counts what another writes as he writes it, and the keys lead from it to the ticket', async () => {
  const before = await unreadOf(asAgent)
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/tickets')
  await bell(page, before).waitFor()
  await page.route('**/unread-count', (route) => route.abort()) // it is told, and not asked for
  await asks('Is there any news?')
  await bell(page, before + 1).waitFor()
  await press(page, 'g', 'n')
  await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor()
  await unread(page).first().waitFor()
  await press(page, 'j')
  const first = page.locator('[data-notification][aria-current="true"]')
  assert.match((await first.textContent()) ?? '', new RegExp(`wrote a reply.*${ticket.number}`))
  await press(page, 'Enter')
  await page.getByRole('heading', { name: ticket.title }).waitFor()
  await page.getByText('Is there any news?').first().waitFor()
  await bell(page, before).waitFor()
  await page.goBack()
  await page.locator('[data-notification="read"][aria-current="true"]').waitFor()
  await leave()
})

test('UX-4.5 the desk: what comes while the list is read waits above it, and moves no row', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/notifications')
  await notifications(page).first().waitFor()
  const shown = await notifications(page).count()
  await asks('I have looked again.')
  await page.getByRole('button', { name: '1 new' }).waitFor()
  assert.equal(await notifications(page).count(), shown)
  await page.getByRole('button', { name: '1 new' }).click()
  await notifications(page).nth(shown).waitFor()
  await leave()
})

test('NTF-4 the desk: an open ticket shows what is written to it; the other tabs hear it by the same stream', async () => {
  const before = await unreadOf(asAgent)
  const { page, leave } = await visitAs(browser, demo.url, agent, `/desk/tickets/${ticket.number}`)
  await bell(page, before).waitFor()
  const other = await page.context().newPage()
  const streams: string[] = []
  other.on('request', (request) => request.url().endsWith('/api/events') && streams.push(request.url()))
  await other.goto(`${demo.url}/desk/tickets/${ticket.number}`)
  await bell(other, before).waitFor()
  await asks('Both of you should see this.')
  await page.getByText('Both of you should see this.').first().waitFor()
  await other.getByText('Both of you should see this.').first().waitFor()
  await bell(other, before + 1).waitFor()
  assert.equal(streams.length, 0)
  const taken = other.waitForRequest('**/api/events')
  await page.close()
  // From the last event that the closed tab had told: nothing in between is missed.
  assert.match((await taken).headers()['last-event-id'] ?? '', /^\d+$/)
  await asks('And now only one is left.')
  await other.getByText('And now only one is left.').first().waitFor()
  await leave()
})

test('NTF-24 a stream that is refused its token comes back with a new one, without a word to the reader', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/tickets')
  await page.getByRole('heading', { level: 1 }).waitFor()
  let refusals = 0
  await page.route('**/api/events', (route) =>
    refusals++ === 0 ? route.fulfill({ status: 401, json: {} }) : route.continue(),
  )
  const renewed = page.waitForRequest('**/api/auth/refresh')
  await page.goto(`${demo.url}/desk/notifications`)
  await renewed
  await notifications(page).first().waitFor()
  const before = await unreadOf(asAgent)
  await asks('Are you still there?')
  await bell(page, before + 1).waitFor()
  assert.equal(await page.getByText(/^Reconnecting/).count(), 0)
  await leave()
})

test('NTF-12 the desk: all are marked as read by one key, and the list of the unread says so', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/notifications')
  await unread(page).first().waitFor()
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/notifications/read'))
  await press(page, 'm')
  await bell(page, 0).waitFor() // before the server has said so
  await kept
  assert.equal(await unreadOf(asAgent), 0)
  await page.getByRole('link', { name: 'Unread', exact: true }).click()
  await page.getByText('All read').first().waitFor()
  await leave()
})

test('NTF-12 the portal: the answer rings the bell, and a tap on it leads to the request and marks it as read', async () => {
  const before = await unreadOf(asCustomer)
  const { page, leave } = await visitAs(browser, demo.url, customer, '/portal/requests', { width: 360 })
  await bell(page, before).waitFor()
  await answers('It works again. Please look.')
  await bell(page, before + 1).click()
  await unread(page).first().click()
  await page.getByRole('heading', { level: 1, name: ticket.title }).waitFor()
  await page.getByText('It works again. Please look.').first().waitFor()
  await bell(page, before).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await bell(page, 0).waitFor()
  assert.equal(await unreadOf(asCustomer), 0)
  await leave()
})

test('NTF-4 the portal: a conversation that is open goes on by itself', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, `/portal/requests/${ticket.number}`)
  await page.getByRole('heading', { level: 1, name: ticket.title }).waitFor()
  await bell(page, 0).waitFor()
  await answers('This comes while you read.')
  await page.getByText('This comes while you read.').first().waitFor()
  await bell(page, 1).waitFor()
  await leave()
})
