import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import { startDemo } from './demo-server.ts'
import { customer, manager, visitAs, workingAs } from './people.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const path = '/portal/requests/new'

test('CAT-7: on a phone, what the service asks is asked, named where it is missing, and sent', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, path, { width: 360 })
  await page.getByLabel('Title').fill('Two dispatchers start in May')
  await page.getByLabel('What happened?').fill('They sit at the gate.')
  await page.getByRole('combobox', { name: 'Service' }).selectOption('New colleague')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.getByText('Please answer this.').first().waitFor()
  assert.equal(await page.getByText('Please answer this.').count(), 3)
  await page.locator('[name=start_date]:focus').waitFor()
  assert.equal(await page.getByText('The budget was approved').count(), 0, 'CAT-6')
  await assertAccessible(page)
  await shoot(page, 'portal-form-360')
  assert.ok((await page.evaluate('document.documentElement.scrollWidth')) === 360)

  await page.getByLabel('First day').fill('2027-05-03')
  await page.getByLabel('How many people?').fill('2')
  await page.getByLabel('Telephone').check()
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/api/tickets') && response.status() === 201),
    page.getByRole('button', { name: 'Send the request' }).click(),
  ])
  const { fields }: Ticket = await answer.json()
  assert.deepEqual(
    fields.map(({ key, value }) => [key, value]),
    [
      ['start_date', '2027-05-03'],
      ['people', 2],
      ['equipment', ['phone']],
      ['remarks', null],
    ],
  )
  await page.getByRole('heading', { level: 1, name: 'Two dispatchers start in May' }).waitFor()
  const said = page.getByRole('complementary', { name: 'Details' })
  for (const words of ['First day', '3 May 2027', 'How many people?', 'Telephone'])
    await said.getByText(words).waitFor()
  assert.equal(await said.getByText('remarks', { exact: false }).count(), 0, 'what was not answered is not shown')
  await assertAccessible(page)
  await shoot(page, 'portal-form-answers-360')
  await leave()
})

test('CAT-4: whoever reads Arabic is asked in Arabic', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, path, { width: 360, locale: 'ar', theme: 'light' })
  await page.getByRole('combobox', { name: 'الخدمة' }).selectOption('Workplace')
  await page.getByLabel('ما الجهاز المعني؟').selectOption('طابعة أو ماسح ضوئي')
  await page.getByText('تجده على الملصق الفضي.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'portal-form-ar-360')
  await leave()
})

test('UX-4.7: an answer, and why a solution is refused, are held back when they are too long, and say so', async () => {
  const asking = await workingAs(demo.url, customer)
  const managing = await workingAs(demo.url, manager)
  const words = { title: 'The dock is dark', description: 'Since noon.', priority: 'P3' }
  const { body: request } = await asking.post<Ticket>('/api/tickets', words)
  const { page, leave } = await visitAs(browser, demo.url, customer, `/portal/requests/${request.number}`, {
    width: 360,
  })
  let sent = 0
  page.on('request', (one) => {
    if (one.method() === 'POST' && /comments|refuse/.test(one.url())) sent += 1
  })
  await page.locator('main textarea').fill('a'.repeat(20_002))
  await page.getByText('2 characters too many: at most 20,000 can be sent.').waitFor()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('textarea[aria-invalid=true]:focus').waitFor()
  await shoot(page, 'portal-reply-long')
  await page.locator('main textarea').fill('')
  await managing.post(`/api/internal/tickets/${request.id}/accept`, {})
  const { body: me } = await managing.get<{ id: string }>('/api/me')
  await managing.post(`/api/internal/tickets/${request.id}/assign`, { assigneeId: me.id })
  const solved = { to: 'RESOLVED', resolution: 'A lamp.', rootCause: 'Wear.' }
  await managing.post(`/api/internal/tickets/${request.id}/status`, solved)
  await page.reload()
  await page.getByRole('button', { name: 'Not solved' }).click()
  const refusing = page.locator('[data-keeps-keys]')
  await refusing.locator('textarea').fill('a'.repeat(10_001))
  await refusing.getByText('1 character too many: at most 10,000 can be sent.').waitFor()
  await refusing.locator('[type=submit]').click()
  await refusing.locator('textarea[aria-invalid=true]:focus').waitFor()
  await assertAccessible(page)
  assert.equal(sent, 0)
  await refusing.locator('textarea').fill('It is dark again.')
  await refusing.locator('[type=submit]').click()
  await refusing.waitFor({ state: 'detached' })
  assert.equal(sent, 1)
  await Promise.all([asking.dispose(), managing.dispose()])
  await leave()
})

test('files that are left out are named as the reader’s language joins them', async () => {
  const { page, leave } = await visitAs(browser, demo.url, customer, path, { locale: 'ar', theme: 'light', width: 360 })
  const empty = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(0) }))
  await page.locator('input[type=file]').first().setInputFiles(empty)
  const told = page.getByRole('alert').filter({ hasText: 'a.txt' })
  await told.waitFor()
  assert.match((await told.textContent())?.replaceAll(/[\u2068\u2069]/g, '') ?? '', /a\.txt وb\.txt وc\.txt/)
  await shoot(page, 'portal-files-ar')
  await leave()
})
