import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import { until } from '../../api/src/testing/until.ts'
import { openSheet, sheet } from './desk-page.ts'
import { agent, visitAs } from './people.ts'
import { startTicketJourneys } from './ticket-journeys.ts'
import { assertAccessible, shoot } from './visit.ts'

const { demo, browser, asking, managing, accepted, open, commentsOf, stop } = await startTicketJourneys()
after(stop)

const read = async ({ number }: Ticket) => (await managing.get<Ticket>(`/api/tickets/${number}`)).body

test('UX-4.7: a reply that is too long is told, and does not leave: by its button, by its key, nor out of its preview', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/comments')) sent += 1
  })
  await page.keyboard.press('r')
  await page.locator('textarea:focus').fill('a'.repeat(20_001))
  const told = page.getByText('1 character too many: at most 20,000 can be sent.')
  await told.waitFor()
  await page.getByRole('button', { name: 'Send reply' }).click()
  await page.locator('textarea[aria-invalid=true]:focus').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Preview' }).click()
  await told.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Send reply' }).click()
  await page.locator('textarea[aria-invalid=true]:focus').waitFor()
  await assertAccessible(page)
  await page.locator('textarea:focus').fill('It fits now.')
  await page.keyboard.press('Control+Enter')
  await page.locator('article').getByText('It fits now.').waitFor()
  assert.equal(sent, 1)
  assert.deepEqual(await commentsOf(managing, ticket), ['It fits now.'])
  await leave()
})

test('UX-4.7: a title that is too short or too long is told where it is written, and stays there until it is mended', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  await page.getByRole('button', { name: 'Change the title' }).click()
  const field = page.getByRole('textbox', { name: 'Title' })
  await field.fill('ab')
  await page.keyboard.press('Enter')
  await page.getByText('Write at least 3 characters.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-title-short')
  await page.keyboard.press('Tab') // leaving it keeps nothing, and drops nothing either
  assert.equal(await field.inputValue(), 'ab')
  await field.fill('a'.repeat(201))
  await page.getByText('1 character too many: at most 200 can be sent.').waitFor()
  await page.keyboard.press('Enter')
  assert.equal((await field.inputValue()).length, 201)
  assert.equal((await read(ticket)).title, ticket.title)
  await field.fill('The dock is silent')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'The dock is silent' }).waitFor()
  await until(async () => (await read(ticket)).title === 'The dock is silent')
  await page.getByRole('button', { name: 'Change the title' }).click()
  await field.fill('x')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: 'The dock is silent' }).waitFor()
  await leave()
})

test('UX-4.1: p asks for the priority and shows the one there is; ? tells of it; on a ticket that is over it is none', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  const priorities = await openSheet(page, 'p', `Priority of ${ticket.number}`)
  // Enter by itself changes nothing.
  await priorities.locator('[aria-current=true]:focus').filter({ hasText: 'High' }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-priority')
  // By the arrows from there, no further than the ends, and Enter takes it.
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
  await priorities.getByRole('button', { name: 'Critical' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Priority: from High to Critical.').first().waitFor()
  await until(async () => (await read(ticket)).priority === 'P1')
  const help = await openSheet(page, '?', 'Keys')
  await help
    .locator('div', { hasText: /^Set the priorityP$/i })
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await sheet(page, 'Keys').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill('Set the priority')
  await page.getByRole('option').filter({ hasText: 'Set the priority' }).first().click()
  await sheet(page, `Priority of ${ticket.number}`).waitFor()
  await page.keyboard.press('Escape')
  await leave()

  const { body: ours } = await asking.post<Ticket>('/api/tickets', {
    title: 'A kettle',
    description: 'Please.',
    priority: 'P3',
  })
  await managing.post(`/api/internal/tickets/${ours.id}/reject`, { reason: 'We look after computers.' })
  const over = await visitAs(browser, demo.url, agent, `/desk/tickets/${ours.number}`)
  await over.page.getByRole('heading', { level: 1, name: ours.title }).waitFor()
  await over.page.keyboard.press('p')
  const known = await openSheet(over.page, '?', 'Keys')
  assert.equal(await known.getByText('Set the priority').count(), 0)
  assert.equal(await sheet(over.page, /Priority/).count(), 0)
  await over.leave()
})
