import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openMailbox } from '../../api/src/testing/mailbox.ts'
import { until } from '../../api/src/testing/until.ts'
import { openReceiver } from '../../api/src/testing/webhook-receiver.ts'
import { administrator, adminRows, heading } from './admin-page.ts'
import { startDemo } from './demo-server.ts'
import { answering, sheet } from './desk-page.ts'
import { visitAs } from './people.ts'
import { assertAccessible, launch, type Reader, shoot } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
const mailbox = await openMailbox()
const receiver = await openReceiver()
after(async () => {
  await browser.close()
  await demo.stop()
  await mailbox.close()
  await receiver.close()
})

const admin = (path: string, reader: Reader = {}) =>
  visitAs(browser, demo.url, administrator, `/desk/admin/${path}`, reader)

// The form has a password of its own: the door would be taken for it.
const openMail = async () => {
  const visitor = await admin('settings')
  await visitor.page.goto(`${demo.url}/desk/admin/mail`)
  return visitor
}

test('NTF-18 mail server: tried before it is saved, with what was said; then a message goes out by it', async () => {
  const { page, leave } = await openMail()
  await page.getByText('Messages are held: there is no mail server yet').waitFor()
  await page.getByLabel('Host').fill('127.0.0.1')
  await page.getByLabel('Port', { exact: true }).fill('1')
  await page.getByRole('radio', { name: /^None/ }).check({ force: true })
  await page.getByLabel('Sender’s address').fill('desk@nile.example')
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByText('It did not work.').waitFor()
  await page.getByLabel('Port', { exact: true }).fill(String(mailbox.port))
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByText('The server answers').waitFor()
  await page.getByRole('region', { name: 'What was said' }).getByText('S: 220', { exact: false }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-mail-tried')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Send a test message' }).click()
  await page.getByText('A test message is on its way to').waitFor()
  await until(() => mailbox.to(administrator).length > 0)
  await leave()
})

test('NTF-15 messages: a preview on a real ticket as one writes; an unknown variable is refused; back to what ships', async () => {
  const { page, leave } = await admin('messages?reader=customer&locale=en')
  await adminRows(page).filter({ hasText: 'A ticket is accepted' }).click()
  await heading(page, 'A ticket is accepted').waitFor()
  await page.locator('[data-message-html]').getByText('ATD-').first().waitFor()
  await page.getByLabel('Subject').fill('Accepted: {title} {nonsense}')
  await page.getByText('There is no such variable here.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-message-wrong')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('This is not accepted.').waitFor()
  await page.getByLabel('Subject').fill('Accepted: ')
  await page.getByRole('button', { name: '{title}' }).click()
  assert.equal(await page.getByLabel('Subject').inputValue(), 'Accepted: {title}')
  await page.getByRole('button', { name: 'Plain text' }).click()
  await page.locator('[data-message-text]').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Back to the shipped words' }).click()
  await sheet(page, /shipped words/)
    .getByRole('button', { name: 'Back to the shipped words' })
    .click()
  await page.getByText('The shipped words hold again').waitFor()
  await leave()
})

test('NTF-7 rules: a box turned over holds, is marked, and goes back to what ships', async () => {
  const { page, leave } = await admin('notification-rules')
  const box = page.getByRole('checkbox', { name: /^By e-mail: A ticket is opened, Managers/ })
  await box.waitFor()
  const was = await box.isChecked()
  await box.click({ force: true })
  await until(async () => (await box.isChecked()) === !was)
  await page.getByRole('button', { name: 'As shipped: A ticket is opened' }).waitFor()
  await page.reload()
  await box.waitFor()
  assert.equal(await box.isChecked(), !was)
  await page.route('**/api/notification-rules', answering(503, 'unavailable'))
  await box.click({ force: true })
  await page.getByText('The rule could not be changed').first().waitFor()
  await page.unroute('**/api/notification-rules')
  await page.getByRole('button', { name: 'As shipped: A ticket is opened' }).click()
  await page.getByRole('button', { name: 'As shipped: A ticket is opened' }).waitFor({ state: 'detached' })
  await leave()
})

test('NTF-30 webhooks: made with a secret that is shown once, tried, paused, given another secret, and removed', async () => {
  const { page, leave } = await admin('settings')
  await page.getByLabel('Allowed hosts and networks').fill('no host at all!')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('This is not accepted.').or(page.getByText('right form')).first().waitFor()
  await page.getByLabel('Allowed hosts and networks').fill('127.0.0.1')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).first().waitFor()

  await page.goto(`${demo.url}/desk/admin/webhooks`)
  await page.getByText('No other system listens yet').waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Name').fill('Our CRM')
  await page.getByLabel('Address').fill(receiver.url)
  await page.getByRole('button', { name: 'Create the webhook' }).click()
  const secret = sheet(page, 'The secret, shown once')
  await secret.locator('[data-webhook-secret]').getByText('whsec_').waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-webhook-secret')
  await secret.getByRole('button', { name: 'I have kept it' }).click()
  await heading(page, 'Our CRM').waitFor()
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await page.getByRole('link', { name: /webhook\.test/ }).waitFor()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('Paused since').waitFor()
  await page.getByRole('button', { name: 'Resume' }).click()
  await page.getByText('Paused since').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'New secret' }).click()
  await sheet(page, 'Make a new secret?').getByRole('button', { name: 'New secret' }).click()
  await secret.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await sheet(page, 'Remove Our CRM?').getByRole('button', { name: 'Remove' }).click()
  await heading(page, 'Webhooks').waitFor()
  await page.getByText('No other system listens yet').waitFor()
  await leave()
})

test('NTF-2 deliveries: how things stand, one with its tries, sent again', async () => {
  const { page, leave } = await admin('deliveries')
  await adminRows(page).first().waitFor()
  await page.locator('[data-delivery-state="sent"]').first().waitFor()
  const sent = page.getByRole('row').filter({ has: page.locator('[data-delivery-state="sent"]') })
  await sent.first().locator('[data-admin-row]').click()
  await page.getByRole('heading', { name: 'What it says' }).waitFor()
  await shoot(page, 'admin-delivery')
  await leave()
})
