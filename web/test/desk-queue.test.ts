import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Service } from '@atum-desk/contract/catalog'
import type { Comment } from '@atum-desk/contract/comments'
import type { Page as ListPage } from '@atum-desk/contract/common'
import type { SlaPromise } from '@atum-desk/contract/sla-explanation'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Locator } from 'playwright-core'
import { until } from '../../api/src/testing/until.ts'
import { startDemo } from './demo-server.ts'
import { answering, atQuery, openSheet, rows, seenAgain, selected, sheet, titles } from './desk-page.ts'
import { administrator, agent, customer, manager, visitAs, workingAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
const asking = await workingAs(demo.url, customer)
const triaging = await workingAs(demo.url, manager)
after(async () => {
  await asking.dispose()
  await triaging.dispose()
  await browser.close()
  await demo.stop()
})

const inbox = (who: string) => visitAs(browser, demo.url, who, '/desk/inbox')
const ask = async (title: string) =>
  (await asking.post<Ticket>('/api/tickets', { title, description: 'It is urgent.', priority: 'P3' })).body

test('UX-4.1: j, k, 1, Enter: the ticket is accepted, the next one opens, and a toast leads to it', async () => {
  const { page, leave } = await inbox(manager)
  await rows(page).first().waitFor()
  const [first = '', second = '', third = ''] = await titles(page)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  assert.equal(await selected(page).locator('[dir=auto]').textContent(), second)
  const accept = await openSheet(page, '1', /^Accept ATD-/)
  assert.equal(await accept.locator('[name=priority]:checked').inputValue(), 'P2')
  await shoot(page, 'desk-accept')
  await page.keyboard.press('Enter')
  await page.getByText(/^ATD-\d+ accepted$/).waitFor()
  assert.deepEqual((await titles(page)).slice(0, 2), [first, third])
  assert.equal(await page.locator('[data-ticket-row]:focus [dir=auto]').textContent(), third)
  await page.getByRole('button', { name: 'Open ticket' }).click()
  await page.getByRole('heading', { level: 1, name: second }).waitFor()
  await leave()
})

test('UX-3: however often and however late a sheet is pressed, it accepts once, and only what it was opened for', async () => {
  const one = await ask('The first of two')
  const other = await ask('The second of two')
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${one.number}`)
  await page.getByRole('heading', { level: 2, name: one.title }).waitFor()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/accept')) sent.push(request.url())
  })
  await openSheet(page, '1', `Accept ${one.number}`)
  // In one turn, in the next one, and in the frame in which the next row is selected and the sheet is on its way out.
  await page.evaluate(`{
    const button = document.querySelector('[data-keeps-keys] button[type=submit]')
    const again = () => button.isConnected && button.click()
    again()
    again()
    setTimeout(again)
    requestAnimationFrame(again)
  }`)
  await page.getByText(`${one.number} accepted`).waitFor()
  await sheet(page, /Accept/).waitFor({ state: 'detached' })
  assert.equal(sent.length, 1)
  const { body } = await triaging.get<Ticket>(`/api/tickets/${other.number}`)
  assert.equal(body.status, 'NEW')
  await triaging.post(`/api/tickets/${other.number}/reject`, { version: body.version, reason: 'Only asked to see.' })
  await leave()
})

test('a ticket is declined with a reason, which is kept while it is being written', async () => {
  const { number, title } = await ask('Please order a coffee machine')
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${number}`)
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  await openSheet(page, '3', `Decline ${number}`)
  await page.keyboard.type('We look after computers.')
  await page.keyboard.press('Escape')
  await sheet(page, /Decline/).waitFor({ state: 'detached' })
  const decline = await openSheet(page, '3', `Decline ${number}`)
  assert.equal(await decline.getByRole('textbox').inputValue(), 'We look after computers.')
  await shoot(page, 'desk-decline')
  await decline.getByRole('button', { name: 'Decline ticket' }).click()
  await page.getByText(`${number} declined`).waitFor()
  const { body } = await triaging.get<Ticket>(`/api/tickets/${number}`)
  assert.deepEqual([body.status, body.rejectionReason], ['REJECTED', 'We look after computers.'])
  await leave()
})

test('SLA-16: the sheet says by when we answer, and says it anew with each choice, as acceptance then promises', async () => {
  const { number, title } = await ask('The badge printer prints no badges')
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${number}`)
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  const accept = await openSheet(page, '1', `Accept ${number}`)
  const promise = accept.locator('[data-promise]')
  await promise.getByText(/^We answer by \S.*\.$/).waitFor()
  await promise.getByText(/^We solve it by \S.*\.$/).waitFor()
  const normal = await promise.textContent()
  const shown: { at: number; told: SlaPromise }[] = []
  page.on('response', async (response) => {
    if (response.url().includes('/sla/promise?priority=P1'))
      shown.push({ at: Date.parse((await response.headerValue('date')) ?? ''), told: await response.json() })
  })
  await assertAccessible(page)
  await shoot(page, 'desk-accept-promise')
  await page.keyboard.press('ArrowUp') // P3 is what the customer asked for
  await page.keyboard.press('ArrowUp')
  assert.equal(await accept.locator('[name=priority]:checked').inputValue(), 'P1')
  await until(async () => shown.length > 0 && (await promise.textContent()) !== normal)
  const { at, told } = shown.at(-1) ?? assert.fail('nothing was promised')
  await promise.getByText(`As “\u2068${told.policy?.name}\u2069” says`).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(`${number} accepted`).waitFor()
  const { sla } = (await triaging.get<Ticket>(`/api/tickets/${number}`)).body
  for (const clock of ['firstResponse', 'resolution'] as const) {
    const { dueAt, targetSeconds, startedAt } = sla[clock] ?? assert.fail(`no ${clock}`)
    assert.equal(targetSeconds, told[clock]?.targetSeconds)
    // It counts from acceptance: later by no more than the time that has passed since the sheet showed it.
    const later = Date.parse(dueAt ?? '') - Date.parse(told[clock]?.dueAt ?? '')
    assert.ok(later >= 0 && later <= Date.parse(startedAt) - at + 1_000, `${clock}: ${later} ms later`)
  }
  await leave()
})

test('TKT-4: what triage takes away is gone; a service that is out of use by now stays, unless it is taken away', async () => {
  const admin = await workingAs(demo.url, administrator)
  const { body: service } = await admin.post<Service>('/api/services', { name: 'Typewriters' })
  const words = { description: 'Please.', priority: 'P3', category: 'Ribbons', serviceId: service.id }
  const [taken, kept] = [
    (await asking.post<Ticket>('/api/tickets', { ...words, title: 'A red ribbon' })).body,
    (await asking.post<Ticket>('/api/tickets', { ...words, title: 'A black ribbon' })).body,
  ]
  const off = await admin.patch(`/api/services/${service.id}`, { version: service.version, active: false })
  assert.equal(off.status, 200)
  await admin.dispose()
  const settle = async ({ number, title }: Ticket, choose: (form: Locator) => Promise<void>) => {
    const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${number}`)
    await page.getByRole('heading', { level: 2, name: title }).waitFor()
    const form = await openSheet(page, '1', `Accept ${number}`)
    await form
      .getByLabel('Service')
      .locator('option:checked', { hasText: 'Typewriters' })
      .waitFor({ state: 'attached' })
    await choose(form)
    await form.getByRole('button', { name: 'Accept ticket' }).click()
    await page.getByText(`${number} accepted`).waitFor()
    await leave()
    const { category, service } = (await triaging.get<Ticket>(`/api/tickets/${number}`)).body
    return [category, service?.name ?? null]
  }
  const clear = async (form: Locator) => {
    await form.getByLabel('Category').fill('')
    await form.getByLabel('Service').selectOption('')
  }
  assert.deepEqual(await settle(kept, async () => undefined), ['Ribbons', 'Typewriters'])
  assert.deepEqual(await settle(taken, clear), [null, null])
})

test('SLA-16: triage never waits for what it would promise', async () => {
  const { number, title } = await ask('The badge printer prints nothing at all')
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${number}`)
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  await page.route('**/sla/promise**', answering(500, 'internal'))
  const accept = await openSheet(page, '1', `Accept ${number}`)
  await accept.locator('[data-promise]').getByText('By when we answer could not be counted.').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(`${number} accepted`).waitFor()
  await leave()
})

test('SLA-16: read aloud is what was asked, and not what a minute later is a minute more', async () => {
  const { number, title } = await ask('The badge printer is slow')
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${number}`)
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  let days = 1
  await page.route('**/sla/promise**', async (route) => {
    const dueAt = new Date(Date.now() + days++ * 86_400_000).toISOString()
    const deadline = { targetSeconds: 3_600, dueAt }
    await route.fulfill({
      json: { policy: { id: '1', name: 'Counted' }, firstResponse: deadline, resolution: deadline },
    })
  })
  const accept = await openSheet(page, '1', `Accept ${number}`)
  const promise = accept.locator('[data-promise]')
  const aloud = accept.locator('[aria-live=polite]').filter({ hasText: 'We answer by' })
  await promise.getByText('We answer by').waitFor()
  const heard = (await aloud.textContent()) ?? ''
  assert.match(heard, /tomorrow/)
  await until(async () => {
    await page.evaluate("dispatchEvent(new Event('visibilitychange'))")
    return (await promise.textContent()) !== heard
  })
  assert.equal(await aloud.textContent(), heard)
  await page.keyboard.press('ArrowUp')
  await until(async () => (await aloud.textContent()) !== heard)
  await leave()
})

test('TKT-6: 4 asks the customer without accepting; the words are kept until they have arrived, and the next opens', async () => {
  const one = await ask('It does not work')
  const other = await ask('The one behind it')
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${one.number}`)
  await page.getByRole('heading', { level: 2, name: one.title }).waitFor()
  const question = await openSheet(page, '4', `Ask about ${one.number}`)
  await question.getByRole('button', { name: 'Send question' }).click()
  await question.getByText('Fill this in.').waitFor()
  await question.getByRole('textbox').fill('Which device is it, and what does it say?')
  await assertAccessible(page)
  await shoot(page, 'desk-ask')
  await page.route('**/comments', answering(503, 'unavailable'))
  await question.getByRole('button', { name: 'Send question' }).click()
  await question.getByText('desk-test-7').waitFor()
  await page.keyboard.press('Escape')
  await sheet(page, /Ask about/).waitFor({ state: 'detached' })
  await page.unroute('**/comments')
  const again = await openSheet(page, '4', `Ask about ${one.number}`)
  assert.equal(await again.getByRole('textbox').inputValue(), 'Which device is it, and what does it say?')
  await again.getByRole('button', { name: 'Send question' }).dblclick()
  await page.getByText(`Question about ${one.number} sent`).waitFor()
  await page.getByRole('heading', { level: 2, name: other.title }).waitFor()
  const { body: ticket } = await asking.get<Ticket>(`/api/tickets/${one.number}`)
  assert.deepEqual([ticket.status, ticket.commentCount], ['NEW', 1])
  const { body: said } = await asking.get<ListPage<Comment>>(`/api/tickets/${one.id}/comments`)
  assert.equal(said.items[0]?.body, 'Which device is it, and what does it say?')
  await atQuery(page, `?ticket=${other.number}`)
  await rows(page).filter({ hasText: one.title }).click()
  await page.getByRole('link', { name: '1 comment since' }).click()
  await page.getByRole('heading', { level: 1, name: one.title }).waitFor()
  await leave()
})

test('UX-4.3: the open ticket’s head does not jump when it comes in the place of its skeleton', async () => {
  const { number, title } = await ask('A short title')
  const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/my')
  await page.getByRole('heading', { level: 1 }).waitFor()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/internal/tickets/new*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${demo.url}/desk/inbox?ticket=${number}`)
  const height = async (head: Locator) => (await head.boundingBox())?.height
  const expected = await height(page.locator('[data-pane-head]'))
  await shoot(page, 'desk-queue-loading')
  release()
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  assert.equal(await height(page.locator('[data-pane-head]')), expected)
  await leave()
})

test('TKT-5: refused, the row comes back, is opened, and the reason is said', async () => {
  const { number } = await ask('The projector of room 3 hums')
  const { page, leave } = await visitAs(browser, demo.url, manager, `/desk/inbox?ticket=${number}`)
  await page.getByRole('heading', { level: 2, name: 'The projector of room 3 hums' }).waitFor()
  await page.route('**/accept', answering(409, 'version-conflict'))
  await openSheet(page, '1', `Accept ${number}`)
  await page.keyboard.press('Enter')
  await page.getByText(`${number} was not accepted`).first().waitFor()
  await page.getByText('Someone changed it in the meantime.').first().waitFor()
  await selected(page).getByText('The projector of room 3 hums').waitFor()
  await shoot(page, 'desk-accept-refused')
  await leave()
})

test('UX-4.5: what arrives waits behind a pill, and what another handled stays in its place', async () => {
  const taken = await ask('The scanner reads upside down')
  const { page, leave } = await inbox(manager)
  await page.getByText(taken.title).first().waitFor()
  const before = await titles(page)
  await triaging.post(`/api/internal/tickets/${taken.id}/accept`, {})
  await ask('The time clock is an hour late')
  const pill = page.getByRole('button', { name: '1 new' })
  await seenAgain(page, pill)
  assert.deepEqual(await titles(page), before)
  await page.getByText('Handled by someone else').waitFor()
  await assertAccessible(page)
  await shoot(page, 'desk-queue-new')
  await pill.click()
  await page.getByText('Handled by someone else').waitFor({ state: 'detached' })
  assert.equal((await titles(page)).at(-1), 'The time clock is an hour late')
  await leave()
})

test('PRM-4: an agent reads the queue, and 1, 3 and 4 do nothing', async () => {
  const { page, leave } = await inbox(agent)
  await page.getByText('Accepting is for managers.').waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('3')
  await page.keyboard.press('4')
  assert.equal(await page.locator('[data-keeps-keys]').count(), 0)
  assert.equal(await page.getByRole('button', { name: 'Accept' }).count(), 0)
  await assertAccessible(page)
  await shoot(page, 'desk-queue-agent')
  await leave()
})

test('a long queue goes on', async () => {
  const { page, leave } = await inbox(manager)
  await rows(page).first().waitFor()
  // As with more than 50: two rows at a time, from the real server.
  await page.route('**/api/internal/tickets/new*', (route) => {
    const address = new URL(route.request().url())
    address.searchParams.set('limit', '2')
    return route.continue({ url: address.href })
  })
  await page.reload()
  await page.getByText('2+ to accept').waitFor()
  await page.getByRole('button', { name: 'Show more' }).click()
  await rows(page).nth(3).waitFor()
  await leave()
})
