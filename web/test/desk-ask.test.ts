import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Comment } from '@atum-desk/contract/comments'
import type { Page as ListPage } from '@atum-desk/contract/common'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Page } from 'playwright-core'
import { until } from '../../api/src/testing/until.ts'
import { startDemo } from './demo-server.ts'
import { openSheet, sheet, silence } from './desk-page.ts'
import { administrator, customer, manager, visitAs, workingAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
const asking = await workingAs(demo.url, customer)
const colleague = await workingAs(demo.url, administrator)
after(async () => {
  await asking.dispose()
  await colleague.dispose()
  await browser.close()
  await demo.stop()
})

const ask = async (title: string) =>
  (await asking.post<Ticket>('/api/tickets', { title, description: 'It is urgent.', priority: 'P3' })).body
const said = async ({ id }: Ticket) =>
  (await asking.get<ListPage<Comment>>(`/api/tickets/${id}/comments`)).body.items.map(({ body }) => body)
const at = async ({ number, title }: Ticket) => {
  const visitor = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${number}`)
  await visitor.page.getByRole('heading', { level: 2, name: title }).waitFor()
  return visitor
}
const send = (page: Page) => sheet(page, /Ask about/).getByRole('button', { name: 'Send question' })
const closed = async (page: Page) => {
  await page.keyboard.press('Escape')
  await sheet(page, /Ask about/).waitFor({ state: 'detached' })
}

test('TKT-8: on a slow line a question is asked once, though its sheet is closed, opened and sent again', async () => {
  const [one, other] = [await ask('The scale weighs nothing'), await ask('The one behind the scale')]
  const { page, leave } = await at(one)
  const through = Promise.withResolvers<void>()
  let sent = 0
  await page.route('**/comments', async (route) => {
    sent += 1
    await through.promise
    await route.continue()
  })
  const question = await openSheet(page, '4', `Ask about ${one.number}`)
  await question.getByRole('textbox').fill('Which scale is it?')
  await send(page).click()
  await until(() => sent === 1)
  await closed(page)
  await openSheet(page, '4', `Ask about ${one.number}`)
  await page.keyboard.press('Control+Enter')
  through.resolve()
  await page.getByText(`Question about ${one.number} sent`).waitFor()
  await sheet(page, /Ask about/).waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 2, name: other.title }).waitFor()
  assert.equal(sent, 1)
  assert.deepEqual(await said(one), ['Which scale is it?'])
  await leave()
})

test('TKT-8: an answer that is lost is no second question, though its sheet was closed meanwhile', async () => {
  const one = await ask('The label printer whistles')
  const { page, leave } = await at(one)
  await page.route('**/comments', async (route) => {
    await route.fetch()
    await route.abort()
  })
  const question = await openSheet(page, '4', `Ask about ${one.number}`)
  await question.getByRole('textbox').fill('Which tune?')
  await send(page).click()
  await question.getByRole('alert').waitFor()
  await closed(page)
  await page.unroute('**/comments')
  await openSheet(page, '4', `Ask about ${one.number}`)
  await send(page).click()
  await page.getByText(`Question about ${one.number} sent`).waitFor()
  assert.deepEqual(await said(one), ['Which tune?'])
  await leave()
})

test('UX-4.5: before a question leaves, one is told of who writes a reply, and of who has accepted meanwhile', async () => {
  const one = await ask('The gate stays open')
  const { page, leave } = await at(one)
  assert.equal((await colleague.put(`/api/tickets/${one.id}/presence`, { state: 'typing' })).status, 200)
  const told = page.waitForResponse(/\/presence$/)
  const question = await openSheet(page, '4', `Ask about ${one.number}`)
  await question.getByRole('textbox').fill('Which gate?')
  await (await told).finished()
  await send(page).click()
  await question.getByText('is writing a reply to this customer right now.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-ask-colleague')
  await question.getByRole('button', { name: 'Keep writing' }).click()
  await question.locator('textarea:focus').waitFor()
  const known = page.waitForResponse(
    async (answer) =>
      answer.url().endsWith(`/api/tickets/${one.number}`) && (await answer.json()).status === 'ACCEPTED',
  )
  assert.equal((await colleague.post(`/api/internal/tickets/${one.id}/accept`, {})).status, 200)
  await known
  const moved = question.getByText('A colleague was faster: the ticket is “Accepted” by now.')
  await page.getByText('Someone else has handled this ticket in the meantime.').waitFor()
  await send(page).click()
  await moved.waitFor()
  assert.deepEqual(await said(one), [])
  await question.getByRole('button', { name: 'Send anyway' }).click()
  await page.getByText(`Question about ${one.number} sent`).waitFor()
  assert.deepEqual(await said(one), ['Which gate?'])
  await leave()
})

test('UX-2: what draws a message is asked for with the inbox, and not after the message', async () => {
  const one = await ask('The lamp blinks')
  const visitor = await visitAs(browser, demo.url, manager, '/desk/preferences')
  const { page, leave } = visitor
  const drawn = page.waitForRequest(/RichTextContent-.*\.js/)
  await page.route('**/api/tickets/ATD-*', silence)
  await page.goto(`${demo.url}/desk/inbox?ticket=${one.number}`)
  await drawn
  await leave()
})
