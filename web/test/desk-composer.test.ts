import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Comment } from '@atum-desk/contract/comments'
import type { Page as ApiPage } from '@atum-desk/contract/common'
import type { Draft } from '@atum-desk/contract/drafts'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { answering, sheet, status } from './desk-page.ts'
import { agent, customer, manager, visitAs, workingAs } from './people.ts'
import { textFile } from './request-page.ts'
import { assertAccessible, assertNoOverflow, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
const asking = await workingAs(demo.url, customer)
const managing = await workingAs(demo.url, manager)
const working = await workingAs(demo.url, agent)
after(async () => {
  for (const one of [asking, managing, working]) await one.dispose()
  await browser.close()
  await demo.stop()
})

let asked = 0
const inWork = async () => {
  const words = { title: `The scale of gate ${++asked} is stuck`, description: 'Since noon.', priority: 'P2' }
  const { body: ticket } = await asking.post<Ticket>('/api/tickets', words)
  await managing.post(`/api/internal/tickets/${ticket.id}/accept`, {})
  const { body } = await managing.get<{ items: { id: string; email: string }[] }>('/api/users?staff=true')
  const assigneeId = body.items.find((person) => person.email === agent)?.id
  await managing.post(`/api/internal/tickets/${ticket.id}/assign`, { assigneeId })
  await working.post(`/api/internal/tickets/${ticket.id}/status`, { to: 'IN_PROGRESS' })
  return ticket
}
const open = async (who: string, { number }: Ticket, reader = {}) => {
  const visitor = await visitAs(browser, demo.url, who, `/desk/tickets/${number}`, reader)
  await status(visitor.page, 'IN_PROGRESS').waitFor()
  return visitor
}
const field = (page: Page) => page.locator('textarea')
const write = async (page: Page, key: 'r' | 'n') => {
  await page.keyboard.press(key)
  await page.locator('textarea:focus').waitFor()
}
const draftOf = async ({ id }: Ticket, kind: string) =>
  (await working.get<Draft>(`/api/tickets/${id}/drafts/${kind}`)).body.body
const lastComment = async ({ id }: Ticket) =>
  (await working.get<ApiPage<Comment>>(`/api/tickets/${id}/comments`)).body.items.at(-1)
const writing = (page: Page) => page.getByRole('region', { name: 'Write' }).getByText(/ is writing a reply$/)
const kept = (page: Page) => page.getByText('Draft kept', { exact: true }).waitFor()

test('UX-4.2: written with keys, looked at, kept on the server, there on another machine, gone when sent', async () => {
  const ticket = await inWork()
  const { page, leave } = await open(agent, ticket)
  await write(page, 'r')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Turn it off')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+8')
  await page.keyboard.type('wait two minutes')
  assert.equal(await field(page).inputValue(), '**Turn it off**\n- wait two minutes')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await kept(page)
  await page.keyboard.press('Control+Shift+p')
  await page.getByRole('region', { name: 'Preview' }).locator('strong').getByText('Turn it off').waitFor()
  await assertAccessible(page)
  await shoot(page, 'composer-preview')
  const elsewhere = await open(agent, ticket, { theme: 'light', width: 390 })
  await elsewhere.page.getByRole('button', { name: /^Reply/ }).click()
  await elsewhere.page.getByText('wait two minutes').waitFor()
  await assertNoOverflow(elsewhere.page)
  await assertAccessible(elsewhere.page)
  await shoot(elsewhere.page, 'composer-phone')
  await elsewhere.page.getByRole('button', { name: 'Send reply' }).click()
  await elsewhere.page.locator('article').getByText('wait two minutes').waitFor()
  await elsewhere.page.locator('textarea:placeholder-shown').waitFor()
  await elsewhere.leave()
  assert.equal(await draftOf(ticket, 'reply'), '')
  await leave()
})

test('UX-4.2: where two machines went on, the newer words are shown, say so, and offer the others', async () => {
  const ticket = await inWork()
  const { page, leave } = await open(agent, ticket)
  await write(page, 'n')
  await page.keyboard.type('From the desk')
  await kept(page)
  await page.route('**/drafts/note', (route) => route.abort())
  await page.keyboard.type(', offline')
  await page.getByText('Draft kept on this device, not on the server yet').waitFor()
  await working.put(`/api/tickets/${ticket.id}/drafts/note`, { version: 1, body: 'From the train' })
  await page.unroute('**/drafts/note')
  await page.keyboard.type(' and back')
  await page.getByText('Another machine has an older version').or(page.getByText('has a newer version')).waitFor()
  await assertAccessible(page)
  await shoot(page, 'composer-two-machines')
  const shown = await field(page).inputValue()
  await page.getByRole('button', { name: 'Show the other one' }).click()
  await kept(page)
  assert.notEqual(await field(page).inputValue(), shown)
  assert.equal(await field(page).inputValue(), await draftOf(ticket, 'note'))
  await leave()
})

test('TKT-20 a snippet by its sign, one of one’s own, and a colleague who is called', async () => {
  const ticket = await inWork()
  const { page, leave } = await open(agent, ticket)
  await write(page, 'r')
  await page.keyboard.type('/look')
  await page.getByRole('option', { name: /We look into it/ }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'composer-suggestions')
  await page.keyboard.press('Enter')
  assert.match(await field(page).inputValue(), new RegExp(`We look into ${ticket.number}`))
  await page.getByRole('button', { name: 'Insert a snippet' }).click()
  const snippets = sheet(page, 'Insert a snippet')
  await snippets.getByRole('option').first().waitFor()
  await assertAccessible(page)
  await shoot(page, 'composer-snippets')
  await snippets.getByRole('button', { name: 'New snippet' }).click()
  const form = sheet(page, 'New snippet')
  await form.getByLabel('Name').fill('Call back')
  await form.getByRole('textbox', { name: 'Text' }).fill('We call {{requester.nick}} back.')
  await form.getByRole('button', { name: 'Keep snippet' }).click()
  await form.getByText('Something in double braces is no variable').waitFor()
  await form.getByRole('textbox', { name: 'Text' }).fill('We call back, ')
  await form.getByRole('button', { name: 'requester.name' }).click()
  await assertAccessible(page)
  await shoot(page, 'composer-snippet-form')
  await form.getByRole('button', { name: 'Keep snippet' }).click()
  await sheet(page, 'Snippets').getByText('We call back, {{requester.name}}').waitFor()
  await sheet(page, 'Snippets').getByRole('button', { name: 'Remove Call back' }).click()
  await page.getByText('Snippet “Call back” removed').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await write(page, 'n')
  await page.keyboard.type('Ask @oma')
  await page.getByRole('option', { name: /Omar Farouk/ }).waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await field(page).inputValue(), 'Ask @Omar Farouk ')
  await leave()
})

test('UX-4.5: a forgotten file and a colleague who writes are said before anything leaves', async () => {
  const ticket = await inWork()
  const { page, leave } = await open(agent, ticket)
  const other = await open(manager, ticket)
  await page.getByText(/Omar Farouk.* is looking at this ticket/).waitFor({ state: 'attached' })
  await write(other.page, 'r')
  await other.page.keyboard.type('I answer that')
  await writing(page).waitFor()
  await write(page, 'r')
  await page.keyboard.type('The log is attached.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('to this customer right now').waitFor()
  await assertAccessible(page)
  await shoot(page, 'composer-colleague')
  await page.getByRole('button', { name: 'Keep writing' }).click()
  await page.locator('textarea:focus').waitFor()
  await other.page.getByRole('link', { name: 'Back to the list' }).click()
  await writing(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Enter')
  await page.getByText('You mention an attachment, and there is none.').waitFor()
  await page.locator('input[type=file]').setInputFiles(textFile('gate.log', 'stuck'))
  await page.locator('textarea').focus()
  await page.keyboard.press('Control+Enter')
  await page
    .locator('article')
    .getByRole('button', { name: /^Save gate\.log/ })
    .waitFor()
  assert.equal((await lastComment(ticket))?.body, 'The log is attached.')
  await other.leave()
  await leave()
})

test('sent and resolved in one step, in Arabic from right to left', async () => {
  const ticket = await inWork()
  const { page, leave } = await open(agent, ticket, { locale: 'ar', theme: 'light' })
  await write(page, 'r')
  await page.keyboard.type('وجدنا السبب وأصلحناه.')
  await page.getByRole('button', { name: 'إرسال مع …' }).click()
  await page.getByRole('menuitem', { name: 'إرسال وحل التذكرة' }).click()
  const resolve = sheet(page, `حل ${ticket.number}`)
  await resolve.getByText('وجدنا السبب').waitFor()
  await assertAccessible(page)
  await shoot(page, 'composer-resolve-ar')
  await resolve.getByRole('textbox').first().fill('غُيّرت القطعة.')
  await resolve.getByRole('textbox').last().fill('كانت قديمة.')
  await resolve.locator('button[type=submit]').click()
  await status(page, 'RESOLVED').waitFor()
  assert.equal((await lastComment(ticket))?.body, 'وجدنا السبب وأصلحناه.')
  await page.locator('textarea:placeholder-shown').waitFor()
  await leave()
})

test('snippets that are not there yet, and that cannot be read', async () => {
  const { page, leave } = await open(agent, await inWork())
  await page.route('**/api/snippets?*', answering(500, 'internal'))
  await page.getByRole('button', { name: 'Insert a snippet' }).click()
  const snippets = sheet(page, 'Insert a snippet')
  await snippets.getByText('The snippets could not be loaded').waitFor()
  await page.route('**/api/snippets?*', (route) => route.fulfill({ json: { items: [], nextCursor: null } }))
  await snippets.getByRole('button', { name: 'Retry' }).click()
  await snippets.getByText('Type / at the start of a line').waitFor()
  await assertAccessible(page)
  await shoot(page, 'composer-snippets-none')
  await leave()
})

test('UX-4.6: a part of the page that does not come while the server is away takes nothing of it, and comes when it is back', async () => {
  const { page, leave } = await open(agent, await inWork())
  const [part, life] = ['**/assets/SnippetSheet-*.js', '**/api/health/live']
  await page.route(part, (route) => route.abort())
  await page.route(life, (route) => route.fulfill({ status: 503 }))
  await write(page, 'n')
  await field(page).fill('Seen at the gate.')
  const looked = page.waitForResponse(life)
  await page.getByRole('button', { name: 'Insert a snippet' }).click()
  await looked
  await page.unroute(part)
  await page.unroute(life)
  await sheet(page, 'Insert a snippet').waitFor()
  assert.equal(await field(page).inputValue(), 'Seen at the gate.')
  await leave().catch(() => undefined) // The browser complains of the missing part, and of nothing else here.
})
