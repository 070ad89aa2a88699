import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Page } from 'playwright-core'
import { until } from '../../api/src/testing/until.ts'
import { openSheet, rows, sheet, titles } from './desk-page.ts'
import { administrator, agent, customerAdmin, manager, stranger, visitAs, workingAs } from './people.ts'
import { startTicketJourneys } from './ticket-journeys.ts'
import { assertAccessible, shoot } from './visit.ts'

const { demo, browser, asking, managing, accepted, open, stop } = await startTicketJourneys()
const [colleague, elsewhere] = await Promise.all([customerAdmin, stranger].map((who) => workingAs(demo.url, who)))
after(async () => {
  await Promise.all([colleague?.dispose(), elsewhere?.dispose()])
  await stop()
})

const read = async ({ number }: Ticket) => (await managing.get<Ticket>(`/api/tickets/${number}`)).body
const answersOf = async (ticket: Ticket) =>
  Object.fromEntries((await read(ticket)).fields.map(({ key, value }) => [key, value]))
const teamButton = (page: Page) => page.getByRole('button', { name: /^Team/ })

test('UX-4.3: the team is another one where it stands, whoever has the ticket keeps it, and it can be undone', async () => {
  const ticket = await accepted()
  const { assignee: holder } = await read(ticket)
  assert.ok(holder)
  const installing = await workingAs(demo.url, administrator)
  await installing.post('/api/teams', { name: 'Second floor', memberIds: [] })
  await installing.dispose()
  const { body: teams } = await managing.get<{ items: { id: string; name: string }[] }>('/api/teams')
  const [one, other] = teams.items
  assert.ok(one && other)
  const { page, leave } = await open(manager, ticket)
  const choose = async (name: string) => {
    await teamButton(page).click()
    await page.getByRole('menuitemradio', { name }).click()
    await teamButton(page).getByText(name).waitFor()
    await until(async () => (await read(ticket)).team?.name === name)
  }
  await choose(one.name)
  await choose(other.name)
  const { assignee, status } = await read(ticket)
  assert.deepEqual([assignee?.id, status], [holder.id, 'ASSIGNED'])
  await assertAccessible(page)
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await until(async () => (await read(ticket)).team?.name === one.name)
  await leave()
  const reading = await open(agent, ticket)
  await reading.page.getByText(one.name).first().waitFor()
  await reading.leave()
})

test('CAT-8: answers are changed where they stand; what is needed is told, what others changed meanwhile is, too', async () => {
  const { body: services } = await managing.get<{ items: { id: string; name: string }[] }>('/api/services')
  const serviceId = services.items.find(({ name }) => name === 'New colleague')?.id
  const { body: ticket } = await asking.post<Ticket>('/api/tickets', {
    ...{ title: 'Two clerks begin', description: 'At the gate.', priority: 'P3', serviceId },
    fields: { start_date: '2027-05-03', people: 2, equipment: ['phone'] },
  })
  const { page, leave } = await open(manager, ticket)
  const answers = page.getByRole('region', { name: 'Answers' })
  await answers.getByRole('button', { name: 'Change the answers' }).click()
  await answers.locator('[name=start_date]:focus').waitFor()
  await answers.getByLabel('How many people?').fill('99')
  await answers.getByLabel('First day').fill('')
  await answers.getByRole('button', { name: 'Save the answers' }).click()
  await answers.getByText('This answer does not fit.').waitFor()
  await answers.getByText('Please answer this.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-answers')
  await answers.getByLabel('First day').fill('2027-05-04')
  await answers.getByLabel('How many people?').fill('3')
  await answers.getByLabel('Badge').check()
  await answers.getByLabel(/The budget was approved|Yes/).check()
  await managing.patch(`/api/tickets/${ticket.id}`, { version: (await read(ticket)).version, priority: 'P1' })
  await answers.getByRole('button', { name: 'Save the answers' }).click()
  await answers.getByText('Someone changed it in the meantime.').waitFor()
  assert.equal(await answers.getByLabel('How many people?').inputValue(), '3')
  await answers.getByRole('button', { name: 'Save the answers' }).click()
  await answers.getByRole('button', { name: 'Change the answers' }).and(page.locator(':focus')).waitFor()
  await answers.getByText('Telephone and Badge').waitFor()
  assert.deepEqual(await answersOf(ticket), {
    ...{ start_date: '2027-05-04', people: 3, equipment: ['phone', 'badge'] },
    ...{ remarks: null, budget_approved: true },
  })
  await leave()
})

test('TKT-11: several are merged into the one that is chosen, with what happens told before; those of several organizations are not', async () => {
  const ask = async (who: typeof asking | undefined, title: string) =>
    (await who?.post<Ticket>('/api/tickets', { title, description: 'Since noon.', priority: 'P3' }))?.body as Ticket
  const [first, second, third] = [
    await ask(asking, 'The crane stands'),
    await ask(asking, 'The crane stands still'),
    await ask(colleague, 'Crane: nothing moves'),
  ]
  const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/tickets?q=crane&sort=createdAt')
  await page.getByText(third.title).first().waitFor()
  await page.keyboard.press('*')
  const merging = await openSheet(page, 'm', 'Merge 3 tickets')
  assert.equal(await merging.locator('[name=into]:checked').inputValue(), first.id)
  await merging.getByText(second.title).click()
  await merging.getByText(`2 tickets are merged into ${second.number}`).waitFor()
  await merging.getByLabel(/Put their requesters on the CC/).waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-bulk-merge')
  await merging.getByRole('button', { name: `Merge into ${second.number}` }).click()
  await page.getByText('2 tickets changed').first().waitFor()
  for (const one of [first, third]) assert.equal((await read(one)).mergedInto?.number, second.number)
  assert.equal((await read(second)).mergedInto, null)
  await until(async () => (await rows(page).count()) === 1)
  assert.deepEqual(await titles(page), [second.title])
  await page.reload()
  await rows(page).first().waitFor()
  assert.deepEqual(await titles(page), [second.title])

  const foreign = await ask(elsewhere, 'Our crane, too')
  await page.goto(`${demo.url}/desk/tickets?q=crane&sort=createdAt`)
  await page.getByText(foreign.title).first().waitFor()
  assert.equal(await rows(page).count(), 2)
  await page.keyboard.press('*')
  const apart = await openSheet(page, 'm', 'Merge 2 tickets')
  await apart.getByText('Only tickets of one organization are merged.', { exact: false }).waitFor()
  await page.keyboard.press('Escape')
  await sheet(page, /Merge/).waitFor({ state: 'detached' })
  await leave()
})
