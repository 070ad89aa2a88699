import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Comment } from '@atum-desk/contract/comments'
import type { Page as ApiPage } from '@atum-desk/contract/common'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Page } from 'playwright-core'
import { until } from '../../api/src/testing/until.ts'
import { startDemo } from './demo-server.ts'
import { answering, openSheet, retry, seenAgain, sheet, silence, status } from './desk-page.ts'
import { agent, customer, manager, visitAs, workingAs } from './people.ts'
import { textFile } from './request-page.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
const asking = await workingAs(demo.url, customer)
const managing = await workingAs(demo.url, manager)
after(async () => {
  await asking.dispose()
  await managing.dispose()
  await browser.close()
  await demo.stop()
})

const agent2 = 'agent2@desk.example'
let asked = 0
const give = async ({ id }: Ticket, email: string) => {
  const { body } = await managing.get<{ items: { id: string; email: string }[] }>('/api/users?staff=true')
  const assigneeId = body.items.find((person) => person.email === email)?.id
  await managing.post(`/api/internal/tickets/${id}/assign`, { assigneeId })
}

/** A ticket that the gate has let through, and that is the agent’s where `isAssigned`. */
const accepted = async (isAssigned = true) => {
  const words = { title: `The line of dock ${++asked} is silent`, description: 'Since **noon**.', priority: 'P2' }
  const { body: ticket } = await asking.post<Ticket>('/api/tickets', words)
  await managing.post(`/api/internal/tickets/${ticket.id}/accept`, {})
  if (isAssigned) await give(ticket, agent)
  return ticket
}
const open = async (who: string, { number }: Ticket) => {
  const visitor = await visitAs(browser, demo.url, who, `/desk/tickets/${number}`)
  await visitor.page.locator('textarea').waitFor()
  return visitor
}
const commentsOf = async (who: typeof asking, { id }: Ticket) =>
  (await who.get<ApiPage<Comment>>(`/api/tickets/${id}/comments`)).body.items.map(({ body }) => body)
const type = async (page: Page, key: 'r' | 'n', text: string) => {
  await page.keyboard.press(key)
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type(text)
}

test('what is typed right after the key stands in the field, however late the next frame is', async () => {
  const { page, leave } = await open(agent, await accepted())
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0
  })
  await page.keyboard.press('n')
  await page.keyboard.type('easy') // e resolves, a assigns, s asks for a status
  assert.equal(await page.locator('textarea').inputValue(), 'easy')
  await leave()
})

test('from accepted to resolved by keys alone, and the customer sees no note', async () => {
  const ticket = await accepted(false)
  const { page, leave } = await open(manager, ticket)
  await status(page, 'ACCEPTED').waitFor()
  const assign = await openSheet(page, 'a', `Assign ${ticket.number}`)
  await assign.getByRole('option').first().waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-assign')
  await page.keyboard.type('sara')
  await page.keyboard.press('Enter')
  await status(page, 'ASSIGNED').waitFor()
  await page.keyboard.press('i')
  await page.getByText('took the ticket').waitFor()
  await openSheet(page, 's', `Status of ${ticket.number}`)
  await page.keyboard.press('Enter')
  await status(page, 'IN_PROGRESS').waitFor()
  await type(page, 'n', 'The switch in rack 4, once more.')
  await page.keyboard.press('Control+Enter')
  await page.locator('article').getByText('The switch in rack 4').waitFor()
  await page.keyboard.press('Escape')
  await type(page, 'r', 'We have found it, and change a part.')
  await page.keyboard.press('Control+Enter')
  await page.locator('article').getByText('We have found it').waitFor()
  await page.keyboard.press('Escape')
  await openSheet(page, 'e', `Resolve ${ticket.number}`)
  await page.keyboard.type('The part was changed.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('It was ten years old.')
  await assertAccessible(page)
  await shoot(page, 'desk-resolve')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await status(page, 'RESOLVED').waitFor()
  assert.deepEqual(await commentsOf(asking, ticket), ['We have found it, and change a part.'])
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await sheet(page, `Close ${ticket.number}?`).getByRole('button', { name: 'Close ticket' }).click()
  await status(page, 'CLOSED').waitFor()
  await page.getByText('This ticket is over').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-ticket-closed')
  await leave()
})

test('UX-4.2: note and reply keep their own words and their own look, also after a reload', async () => {
  const { page, leave } = await open(agent, await accepted())
  await status(page, 'ASSIGNED').waitFor()
  await type(page, 'n', 'Not for the customer.')
  await page.locator('p').getByText('Internal note, the customer never sees this').waitFor()
  await page.getByRole('button', { name: 'Add internal note' }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-note')
  await page.keyboard.press('Escape')
  await type(page, 'r', 'For the customer.')
  assert.equal(await page.getByRole('button', { name: 'Add internal note' }).count(), 0)
  await page.reload()
  await status(page, 'ASSIGNED').waitFor()
  await page.keyboard.press('n')
  assert.equal(await page.locator('textarea').inputValue(), 'Not for the customer.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await page.locator('textarea').and(page.getByLabel('Reply to')).waitFor()
  assert.equal(await page.locator('textarea').inputValue(), 'For the customer.')
  await leave()
})

test('SLA-2: sent and set waiting in one step; both clocks pause, and the reply is the first response', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  await page.getByRole('button', { name: /^Start work/ }).click()
  await status(page, 'IN_PROGRESS').waitFor()
  await page.locator('[data-sla=comfortable]').first().waitFor()
  await type(page, 'r', 'Which gate is it?')
  await page.getByRole('button', { name: 'Send and …' }).click()
  await page.getByRole('menuitem', { name: 'Send and wait for customer' }).click()
  await status(page, 'WAITING_CUSTOMER').waitFor()
  await page.locator('[data-sla=met]').waitFor()
  await page.locator('[data-sla=paused]').waitFor()
  await page.locator('textarea:placeholder-shown').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-ticket-waiting')
  await leave()
})

test('a file that failed stays, and goes with its message when it is sent again', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  await type(page, 'r', 'The log is attached.')
  await page.locator('input[type=file]').setInputFiles(textFile('line.log', 'silent'))
  await page.route('**/attachments?*', answering(503, 'unavailable'))
  await page.keyboard.press('Control+Enter')
  await page.getByText('The service is busy').waitFor()
  await page.locator('article').getByText('The log is attached.').waitFor()
  await shoot(page, 'desk-file-failed')
  await page.unroute('**/attachments?*')
  await page.getByRole('button', { name: 'Send line.log again' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('article').getByRole('button', { name: 'Save line.log' }).click(),
  ])
  assert.equal(download.suggestedFilename(), 'line.log')
  await leave()
})

test('TKT-5: a conflict shows what changed and keeps what was typed; sent again, it goes through', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  await page.getByRole('button', { name: /^Start work/ }).click()
  await page.getByRole('button', { name: /^Resolve/ }).waitFor()
  const resolve = await openSheet(page, 'e', `Resolve ${ticket.number}`)
  await page.keyboard.type('Nothing was wrong.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A false alarm.')
  await give(ticket, agent2)
  await resolve.getByRole('button', { name: 'Resolve ticket' }).click()
  await resolve.getByText(/^Assignee: from .+ to .*Daniel Okafor/).waitFor()
  assert.equal(await resolve.getByLabel('Resolution').inputValue(), 'Nothing was wrong.')
  await assertAccessible(page)
  await shoot(page, 'desk-conflict')
  await resolve.getByRole('button', { name: 'Resolve ticket' }).click()
  await status(page, 'RESOLVED').waitFor()
  await leave()
})

test('UX-4.3: a property changes at once, and goes back with the reason when it is refused', async () => {
  const { page, leave } = await open(agent, await accepted())
  const priority = page.getByRole('button', { name: /^Priority/ })
  await priority.click()
  await page.getByRole('menuitemradio', { name: 'Critical' }).click()
  await page.getByText('set the priority to Critical').waitFor()
  await page.getByLabel('Add a tag').fill('dock')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Remove tag dock' }).waitFor()
  await page.getByRole('button', { name: 'Change the title' }).click()
  await page.keyboard.type(' (gate 4)')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /\(gate 4\)$/ }).waitFor()
  await page.getByText('changed: Title').waitFor()
  await page.route(/\/api\/tickets\/[0-9a-f-]{36}$/, answering(409, 'version-conflict'))
  await priority.click()
  await page.getByRole('menuitemradio', { name: 'Low' }).click()
  await page
    .getByText(/was not changed$/)
    .first()
    .waitFor()
  await priority.getByText('Critical').waitFor()
  await leave()
})

test('TKT-6: to a new ticket an agent leaves a note, and has no reply', async () => {
  const { body: ticket } = await asking.post<Ticket>('/api/tickets', {
    title: 'The gate beeps',
    description: 'All day.',
  })
  const { page, leave } = await open(agent, ticket)
  await status(page, 'NEW').waitFor()
  await page.getByRole('button', { name: 'Add internal note' }).waitFor()
  assert.equal(await page.getByRole('button', { name: /^Reply/ }).count(), 0)
  assert.equal(await page.getByRole('button', { name: /^(Accept|Take it|Assign)/ }).count(), 0)
  await assertAccessible(page)
  await shoot(page, 'desk-ticket-new-agent')
  await leave()
})

test('what another writes appears, and does not move what one reads', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  await status(page, 'ASSIGNED').waitFor()
  await asking.post(`/api/tickets/${ticket.id}/comments`, { body: 'It rings again by itself.' })
  await seenAgain(page, page.locator('article').getByText('It rings again by itself.'))
  await leave()
})

test('UX-3: pressed twice, words are sent once; at 400 % there is still room to read and to write', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  await type(page, 'n', 'Looked at once.')
  await page.getByRole('button', { name: 'Add internal note' }).dblclick()
  await page.locator('article').getByText('Looked at once.').waitFor()
  await page.reload()
  await page.locator('article').getByText('Looked at once.').waitFor()
  assert.deepEqual(await commentsOf(managing, ticket), ['Looked at once.'])
  await page.setViewportSize({ width: 320, height: 256 }) // WCAG 1.4.10
  await page.locator('article').getByText('Looked at once.').scrollIntoViewIfNeeded()
  const room = await page.evaluate("document.querySelector('article').closest('.overflow-y-auto').clientHeight")
  assert.ok(Number(room) > 150, `${room} px`)
  await leave()
})

test('no such ticket, one that cannot be read, and one on its way', async () => {
  const ticket = await accepted()
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/tickets/ATD-99999')
  await page.getByRole('heading', { level: 1, name: 'There is no ATD-99999' }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-ticket-none')
  await page.route('**/api/tickets/ATD-*', answering(500, 'internal'))
  await page.goto(`${demo.url}/desk/tickets/${ticket.number}`)
  await page.getByText('desk-test-7').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-ticket-failed')
  await page.unroute('**/api/tickets/ATD-*')
  await retry(page, status(page, 'ASSIGNED'))
  await page.route('**/api/tickets/ATD-*', silence)
  await page.reload()
  await page.getByRole('status', { name: 'Loading the ticket' }).first().waitFor()
  await shoot(page, 'desk-ticket-loading')
  await leave()
})

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
  await assertAccessible(page)
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
  await assertAccessible(page)
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
