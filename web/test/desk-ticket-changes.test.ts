import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import { until } from '../../api/src/testing/until.ts'
import { openSheet, sheet, status } from './desk-page.ts'
import { agent, manager } from './people.ts'
import { startTicketJourneys } from './ticket-journeys.ts'
import { assertAccessible, shoot } from './visit.ts'

const { asking, managing, accepted, open, stop } = await startTicketJourneys()
after(stop)

test('UX-4.3: what was changed is undone by its toast and by a key; what another has changed since is not', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  const priority = page.getByRole('button', { name: /^Priority/ })
  const choose = async (name: string) => {
    await priority.click()
    await page.getByRole('menuitemradio', { name }).click()
    await priority.getByText(name).waitFor()
  }
  await choose('Critical')
  await page.getByText('Priority: from High to Critical.').first().waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-undo')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await priority.getByText('High').waitFor()
  await choose('Low')
  await page.getByText('Priority: from High to Low.').first().waitFor()
  await page.keyboard.press('z')
  await priority.getByText('High').waitFor()
  await choose('Critical')
  // The toast of before says the same.
  const read = async () => (await managing.get<Ticket>(`/api/tickets/${ticket.number}`)).body
  await until(async () => (await read()).priority === 'P1')
  const now = await read()
  await managing.patch(`/api/tickets/${ticket.id}`, { version: now.version, priority: 'P4' })
  await page.getByText('Changed by someone else:').waitFor()
  await shoot(page, 'desk-changed')
  await page.keyboard.press('Control+z')
  await page.getByText('Nothing was undone').first().waitFor()
  await priority.getByText('Low').waitFor()
  await leave()
})

test('UX-4.5: after a conflict one’s own change is offered beside the other’s', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  await status(page, 'ASSIGNED').waitFor()
  let isFirst = true
  await page.route(/\/api\/tickets\/[0-9a-f-]{36}$/, async (route) => {
    if (!isFirst) return route.continue()
    isFirst = false
    const { body } = await managing.get<Ticket>(`/api/tickets/${ticket.number}`)
    await managing.patch(`/api/tickets/${ticket.id}`, { version: body.version, priority: 'P4' })
    return route.continue()
  })
  await page.getByLabel('Add a tag').fill('dock')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Set mine anyway' }).click()
  await page.getByRole('button', { name: 'Remove tag dock' }).waitFor()
  await page
    .getByRole('button', { name: /^Priority/ })
    .getByText('Low')
    .waitFor()
  await leave()
})

test('SLA-8: the deadlines explained, TKT-9 linked, TKT-11 merged with what happens told before, and taken out', async () => {
  const [ticket, other] = [await accepted(), await accepted()]
  const { page, leave } = await open(manager, ticket)
  await page.getByRole('button', { name: 'Explain the deadlines' }).click()
  const levels = sheet(page, `Deadlines of ${ticket.number}`)
  await levels.getByRole('img').first().waitFor()
  await levels.getByText('What happened to the clocks').click()
  await levels.getByText('Started').first().waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-levels')
  await page.keyboard.press('Escape')
  await levels.waitFor({ state: 'detached' })
  const link = await openSheet(page, 'l', `Link ${ticket.number}`)
  await link.getByLabel('This ticket is').selectOption('Blocked by')
  await link.getByRole('combobox', { name: 'Ticket', exact: true }).fill(other.number)
  await link.getByRole('option', { name: new RegExp(other.number) }).click()
  await shoot(page, 'desk-link')
  await link.getByRole('button', { name: 'Link', exact: true }).click()
  await page.getByRole('button', { name: `Remove the link to ${other.number}` }).click()
  await page.getByRole('button', { name: `Remove the link to ${other.number}` }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Merge into another' }).click()
  const merge = sheet(page, `Merge ${ticket.number}`)
  await merge.getByRole('combobox', { name: 'Merge into' }).fill(other.number)
  await merge.getByRole('option', { name: new RegExp(other.number) }).click()
  await merge.getByText(`The clocks of ${ticket.number} stop`).waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-merge')
  await merge.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByText('This ticket was merged').waitFor()
  await shoot(page, 'desk-merged')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.locator('textarea').waitFor()
  await leave()
})

test('TKT-14 escalated and given back, TKT-18 watched, TKT-15 another requester, and a message split off', async () => {
  const ticket = await accepted()
  await asking.post(`/api/tickets/${ticket.id}/comments`, { body: 'And the gate beeps, too.' })
  const { page, leave } = await open(manager, ticket)
  await page.keyboard.press('w')
  await page.getByRole('button', { name: 'Stop watching' }).waitFor()
  await page.getByRole('button', { name: 'Choose who watches' }).click()
  const watchers = sheet(page, `Who watches ${ticket.number}`)
  await watchers.getByLabel('Find a person').fill('sara')
  await watchers.getByRole('checkbox').check()
  await shoot(page, 'desk-watchers')
  await watchers.getByRole('button', { name: 'Save' }).click()
  await watchers.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Escalate' }).click()
  const escalate = sheet(page, `Escalate ${ticket.number}`)
  await escalate.getByLabel('To').selectOption('Managers')
  await escalate.getByLabel(/^Reason/).fill('The vendor does not answer.')
  await assertAccessible(page)
  await escalate.getByRole('button', { name: 'Escalate' }).click()
  await page.getByText(/With: .*Managers/).waitFor()
  await shoot(page, 'desk-escalated')
  await page.getByRole('button', { name: 'Give back' }).click()
  await sheet(page, `Give back ${ticket.number}`).getByRole('button', { name: 'Give back' }).click()
  await page.getByText(/With: .*Managers/).waitFor({ state: 'detached' })
  await page.getByText('Who had it', { exact: true }).click()
  await page
    .getByText(/^Given by .*Omar Farouk/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Change the requester' }).click()
  const requester = sheet(page, `Requester of ${ticket.number}`)
  await requester.getByRole('combobox', { name: 'New requester' }).fill('meridian')
  await requester.getByRole('option').first().click()
  await requester.getByText('sees nothing of it any more').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-requester')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Split off a ticket from what/ }).click()
  const split = sheet(page, `Split off from ${ticket.number}`)
  await assertAccessible(page)
  await split.getByRole('button', { name: 'Split off' }).click()
  await page.getByRole('heading', { level: 1, name: 'And the gate beeps, too.' }).waitFor()
  await page.getByText('Split from').waitFor()
  await leave()
})

test('UX-4.5: a title that another has changed meanwhile is not written over without a question', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  const read = async () => (await managing.get<Ticket>(`/api/tickets/${ticket.number}`)).body
  await page.getByRole('button', { name: 'Change the title' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('The line of the dock is mute')
  await managing.patch(`/api/tickets/${ticket.id}`, {
    version: (await read()).version,
    title: 'Dock telephone is dead',
  })
  await page.getByText('Changed by someone else:').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Set mine anyway' }).waitFor()
  assert.equal((await read()).title, 'Dock telephone is dead')
  await page.getByRole('button', { name: 'Set mine anyway' }).click()
  await until(async () => (await read()).title === 'The line of the dock is mute')
  await leave()
})

test('UX-4.8: what goes under the focus hands it on: a title that was written, a tag that was taken away', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  const pencil = page.getByRole('button', { name: 'Change the title' })
  for (const end of ['Enter', 'Escape']) {
    await pencil.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Title' }).waitFor()
    await page.keyboard.press(end)
    await page.locator('[aria-label="Change the title"]:focus').waitFor()
  }
  for (const tag of ['dock', 'phone']) {
    await page.getByLabel('Add a tag').fill(tag)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Remove tag ${tag}` }).waitFor()
    await until(async () => (await managing.get<Ticket>(`/api/tickets/${ticket.number}`)).body.tags.includes(tag))
  }
  await page.getByRole('button', { name: 'Remove tag dock' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('[aria-label="Remove tag phone"]:focus').waitFor()
  await leave()
})
