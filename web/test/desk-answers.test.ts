import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Page } from 'playwright-core'
import { until } from '../../api/src/testing/until.ts'
import { answering, sheet } from './desk-page.ts'
import { manager, visitAs } from './people.ts'
import { startTicketJourneys } from './ticket-journeys.ts'
import { assertAccessible, shoot } from './visit.ts'

const { demo, browser, asking, managing, accepted, open, stop } = await startTicketJourneys()
after(stop)

const { body: services } = await managing.get<{ items: { id: string; name: string }[] }>('/api/services')
const serviceId = services.items.find(({ name }) => name === 'New colleague')?.id

/** Of a service that asks how many there are: two. */
const asked = async (): Promise<Ticket> => {
  const words = { title: 'Clerks begin', description: 'At the gate.', priority: 'P3', serviceId }
  const fields = { start_date: '2027-05-03', people: 2, equipment: ['phone'] }
  const { body: ticket } = await asking.post<Ticket>('/api/tickets', { ...words, fields })
  await managing.post(`/api/internal/tickets/${ticket.id}/accept`, {})
  return ticket
}
const read = async ({ number }: Ticket) => (await managing.get<Ticket>(`/api/tickets/${number}`)).body
const peopleOf = async (ticket: Ticket) => (await read(ticket)).fields.find(({ key }) => key === 'people')?.value
/** A colleague’s change. */
const change = async (ticket: Ticket, changes: object) => {
  const { version } = await read(ticket)
  assert.equal((await managing.patch(`/api/tickets/${ticket.id}`, { version, ...changes })).status, 200)
}

const answersOn = (page: Page) => page.getByRole('region', { name: 'Answers' })
const peopleOn = (page: Page) => answersOn(page).getByLabel('How many people?')
const changeButton = (page: Page) => answersOn(page).getByRole('button', { name: 'Change the answers' })
const save = (page: Page) => answersOn(page).getByRole('button', { name: 'Save the answers' }).click()
const write = async (page: Page, people: string) => {
  await changeButton(page).click()
  await peopleOn(page).fill(people)
}
const byPalette = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill(words)
  await page.getByRole('option').filter({ hasText: words }).first().click()
}
const conflict = 'Someone changed it in the meantime.'

test('TKT-5: an answer that a colleague has changed is told with what it was, and stays until one saves again', async () => {
  const ticket = await asked()
  const { page, leave } = await open(manager, ticket)
  await write(page, '3')
  await change(ticket, { fields: { people: 4 } })
  await save(page)
  await answersOn(page).getByText(conflict).waitFor()
  await answersOn(page)
    .getByText(/How many people\?.*from .*2.* to .*4/)
    .waitFor()
  assert.equal(await peopleOf(ticket), 4)
  assert.equal(await peopleOn(page).inputValue(), '3')
  await assertAccessible(page)
  await shoot(page, 'desk-answers-conflict')
  await save(page)
  await changeButton(page).waitFor()
  assert.equal(await peopleOf(ticket), 3)
  await leave()
})

test('TKT-5: a server that was out of order has told nothing: the next attempt still meets the colleague’s answer', async () => {
  const ticket = await asked()
  const { page, leave } = await open(manager, ticket)
  await write(page, '3')
  const call = `**/api/tickets/${ticket.id}`
  await page.route(call, (route) =>
    route.request().method() === 'PATCH' ? answering(503, 'unavailable')(route) : route.continue(),
  )
  await change(ticket, { fields: { people: 4 } })
  await save(page)
  await answersOn(page).getByText('desk-test-7').waitFor()
  await page.unroute(call)
  await save(page)
  await answersOn(page).getByText(conflict).waitFor()
  assert.equal(await peopleOf(ticket), 4)
  await leave()
})

test('UX-4.5: what was typed is there when one comes back, meets what has changed below it, and can be given up', async () => {
  const [ticket, other] = [await asked(), await asked()]
  const reader = { isPhone: true }
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/tickets/${ticket.number}`, reader)
  const tab = (name: string) => page.getByRole('link', { name, exact: true }).click()
  await tab('Details')
  await write(page, '3')
  await tab('Conversation')
  await page.locator('article').first().waitFor()
  await tab('Details')
  assert.equal(await peopleOn(page).inputValue(), '3')
  await page.goto(`${demo.url}/desk/tickets/${other.number}?view=details`)
  await changeButton(page).waitFor()
  await change(ticket, { fields: { people: 4 } })
  await page.goto(`${demo.url}/desk/tickets/${ticket.number}?view=details`)
  await peopleOn(page).waitFor()
  assert.equal(await peopleOn(page).inputValue(), '3')
  await save(page)
  await answersOn(page)
    .getByText(/How many people\?.*from .*2.* to .*4/)
    .waitFor()
  assert.equal(await peopleOf(ticket), 4)
  await answersOn(page).getByRole('button', { name: 'Cancel' }).click()
  await changeButton(page).click()
  assert.equal(await peopleOn(page).inputValue(), '4')
  await leave()
})

test('TKT-5: what one changes beside the answers oneself is no one else’s change; another service asks its own', async () => {
  const ticket = await asked()
  const { page, leave } = await open(manager, ticket)
  await write(page, '3')
  await page.getByRole('button', { name: /^Priority/ }).click()
  await page.getByRole('menuitemradio').first().click()
  await until(async () => (await read(ticket)).priority === 'P1')
  await save(page)
  await changeButton(page).waitFor()
  assert.equal(await peopleOf(ticket), 3)
  await write(page, '5')
  await page.getByRole('button', { name: /^Service/ }).click()
  await page.getByRole('menuitemradio', { name: 'Workplace' }).click()
  await answersOn(page).getByLabel('Asset tag').fill('LAP-0042')
  assert.equal(await peopleOn(page).count(), 0)
  await save(page)
  await changeButton(page).waitFor()
  const { fields } = await read(ticket)
  assert.equal(fields.find(({ key }) => key === 'asset_tag')?.value, 'LAP-0042')
  assert.equal(fields.find(({ key }) => key === 'people')?.value, 3)
  await leave()
})

test('UX-4.1: the answers and the team are changed from the palette, too', async () => {
  const ticket = await asked()
  const { page, leave } = await open(manager, ticket)
  await byPalette(page, 'Change the answers')
  await answersOn(page).locator('[name=start_date]:focus').waitFor()
  await byPalette(page, 'Set the team')
  const choosing = sheet(page, /^Team of/)
  await choosing.locator(':focus').waitFor()
  await assertAccessible(page)
  await choosing.getByRole('option').first().click()
  await until(async () => (await read(ticket)).team !== null)
  await leave()
})

test('TKT-14: the team of an escalated ticket that nobody has taken is not changed beside it, and why is said', async () => {
  const ticket = await accepted()
  const { status } = await managing.post(`/api/internal/tickets/${ticket.id}/escalate`, { role: 'manager' })
  assert.equal(status, 200)
  const { page, leave } = await open(manager, ticket)
  await page.getByText('It is escalated and nobody has taken it yet', { exact: false }).waitFor()
  assert.equal(await page.getByRole('button', { name: /^Team/ }).count(), 0)
  await assertAccessible(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill('Set the')
  await page.getByRole('option').filter({ hasText: 'Set the priority' }).first().waitFor()
  assert.equal(await page.getByRole('option').filter({ hasText: 'Set the team' }).count(), 0)
  assert.ok((await read(ticket)).escalation)
  await leave()
})
