import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import { answering, openSheet, seenAgain, sheet, status } from './desk-page.ts'
import { agent, manager, visitAs } from './people.ts'
import { textFile } from './request-page.ts'
import { startTicketJourneys, type } from './ticket-journeys.ts'
import { assertAccessible, shoot } from './visit.ts'

const { demo, browser, asking, managing, give, accepted, open, commentsOf, stop } = await startTicketJourneys()
after(stop)

const agent2 = 'agent2@desk.example'

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
  await shoot(page, 'desk-ticket-closed')
  await leave()
})

test('UX-4.2: note and reply keep their own words and their own look, also after a reload', async () => {
  const { page, leave } = await open(agent, await accepted())
  await status(page, 'ASSIGNED').waitFor()
  await type(page, 'n', 'Not for the customer.')
  await page.locator('p').getByText('Internal note, the customer never sees this').waitFor()
  await page.getByRole('button', { name: 'Add internal note' }).waitFor()
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

test('UX-3: pressed twice, words are sent once; too many are told, and not cut; at 400 % there is still room to read and to write', async () => {
  const ticket = await accepted()
  const { page, leave } = await open(agent, ticket)
  await type(page, 'n', 'Looked at once.')
  await page.getByRole('button', { name: 'Add internal note' }).dblclick()
  await page.locator('article').getByText('Looked at once.').waitFor()
  await page.reload()
  await page.locator('article').getByText('Looked at once.').waitFor()
  assert.deepEqual(await commentsOf(managing, ticket), ['Looked at once.'])
  await page.keyboard.press('r')
  await page.locator('textarea:focus').fill('a'.repeat(20_003))
  await page.getByText('3 characters too many: at most 20,000 can be sent.').waitFor()
  assert.equal((await page.locator('textarea').inputValue()).length, 20_003)
  await page.setViewportSize({ width: 320, height: 256 }) // WCAG 1.4.10
  await page.locator('article').getByText('Looked at once.').scrollIntoViewIfNeeded()
  const room = await page.evaluate("document.querySelector('article').closest('.overflow-y-auto').clientHeight")
  assert.ok(Number(room) > 150, `${room} px`)
  const wide = `| ${'a column that is wide | '.repeat(12)}\n|${' --- |'.repeat(12)}`
  const noted = await managing.post(`/api/internal/tickets/${ticket.id}/comments`, {
    body: `\`\`\`\n${'0123456789 '.repeat(30)}\n\`\`\`\n\n${wide}`,
    internal: true,
  })
  assert.equal(noted.status, 201)
  await seenAgain(page, page.locator('article table'))
  await assertAccessible(page)
  await leave()
})

test('UX-4.7: a number that no ticket has, or none that is for this person, says so and leads back', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/tickets/ATD-99999')
  await page.getByRole('heading', { level: 1, name: 'There is no ATD-99999' }).waitFor()
  await shoot(page, 'desk-ticket-none')
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await page.getByRole('heading', { level: 1, name: 'All tickets' }).waitFor()
  await leave()
})
