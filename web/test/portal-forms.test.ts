import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Ticket } from '@atum-desk/contract/tickets'
import { startDemo } from './demo-server.ts'
import { customer, visitAs } from './people.ts'
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
