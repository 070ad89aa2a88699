import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page as ListPage } from '@atum-desk/contract/common'
import type { Organization } from '@atum-desk/contract/organizations'
import type { Page } from 'playwright-core'
import { openMailbox } from '../../api/src/testing/mailbox.ts'
import { administrator, adminRows, focusedRow, heading } from './admin-page.ts'
import { startDemo } from './demo-server.ts'
import { sheet } from './desk-page.ts'
import { fillSignIn, visitAs, workingAs } from './people.ts'
import { assertAccessible, assertNoOverflow, launch, type Reader, shoot, visit } from './visit.ts'

const mailbox = await openMailbox()
const demo = await startDemo({ smtpUrl: mailbox.url })
const browser = await launch()
const asAdmin = await workingAs(demo.url, administrator)
after(async () => {
  await asAdmin.dispose()
  await browser.close()
  await demo.stop()
  await mailbox.close()
})

const desk = (path: string, reader: Reader = {}) => visitAs(browser, demo.url, administrator, `/desk${path}`, reader)

test('UX-3 administration: `g a` leads to what the role opens, and to each section from there', async () => {
  const { page, leave } = await desk('/tickets')
  await heading(page, 'All tickets').waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await heading(page, 'Administration').waitFor()
  await page.getByRole('link', { name: /^Organizations The customers/ }).waitFor()
  await shoot(page, 'admin-overview')
  await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Organizations' }).click()
  await heading(page, 'Organizations').waitFor()
  await leave()
})

test('UX-3 organizations by keyboard: add one, be told what is wrong at its field, change it, leave nothing behind', async () => {
  const { page, leave } = await desk('/admin/organizations')
  await adminRows(page).first().waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Name').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Fill this in.').waitFor()
  assert.equal(await page.getByLabel('Name').getAttribute('aria-invalid'), 'true')
  await page.getByLabel('Name').fill('Nile Logistics')
  await page.keyboard.press('Enter')
  await page.getByText('This is there already. Choose another one.').waitFor()
  await page.locator('[name=name]:focus').waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-organization-taken')
  await page.getByLabel('Name').fill('Harbour Authority')
  await page.keyboard.press('Enter')
  await heading(page, 'Harbour Authority').waitFor()
  await page.getByText('Harbour Authority⁩ is added.').waitFor()
  await page.getByLabel('Name').fill('Harbour')
  await page.getByText('Not saved yet.').waitFor()
  await page.getByRole('link', { name: 'Back to Organizations' }).click()
  await sheet(page, 'Leave without saving?').getByRole('button', { name: 'Stay here' }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await heading(page, 'Harbour').waitFor()
  await page.getByRole('link', { name: 'Back to Organizations' }).click()
  await adminRows(page).filter({ hasText: 'Harbour' }).waitFor()
  await page.keyboard.press('j')
  await focusedRow(page).filter({ hasText: 'Harbour' }).waitFor()
  await page.keyboard.press('Enter')
  await heading(page, 'Harbour').waitFor()
  await leave()
})

const find = async (name: string) => {
  const { body } = await asAdmin.get<ListPage<Organization>>(`/api/orgs?q=${encodeURIComponent(name)}`)
  const [found] = body.items
  assert.ok(found)
  return found
}

test('UX-4.5 organizations: what another saves meanwhile is told, and what was typed is kept', async () => {
  const { id, version } = await find('Meridian Foods')
  const { page, leave } = await desk(`/admin/organizations/${id}`, { theme: 'light' })
  await page.getByText('Only their own requests').click()
  const meanwhile = await asAdmin.patch(`/api/orgs/${id}`, { version, name: 'Meridian Group' })
  assert.equal(meanwhile.status, 200)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Name is now “⁨Meridian Group⁩”.').waitFor()
  assert.equal(await page.getByRole('radio', { name: /Only their own/ }).isChecked(), true)
  assert.equal(await page.getByLabel('Name').inputValue(), 'Meridian Group')
  await assertAccessible(page)
  await shoot(page, 'admin-organization-conflict')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('is saved.').waitFor()
  const { name, ticketVisibility } = await find('Meridian Group')
  assert.deepEqual([name, ticketVisibility], ['Meridian Group', 'own'])
  await leave()
})

test('UX-4.3 organizations: one is deactivated at once, and brought back by the same toast', async () => {
  const { id } = await find('Nile Logistics')
  const { page, leave } = await desk(`/admin/organizations/${id}`)
  await page.getByRole('button', { name: 'Deactivate' }).click()
  await page.getByText('Deactivated', { exact: true }).waitFor()
  assert.equal((await find('Nile Logistics')).active, false)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Deactivate' }).waitFor()
  assert.equal((await find('Nile Logistics')).active, true)
  await page.getByRole('navigation', { name: 'Nile Logistics' }).getByRole('link', { name: 'People' }).click()
  await adminRows(page).filter({ hasText: 'Hana Youssef' }).waitFor()
  await shoot(page, 'admin-organization-people')
  await page.getByRole('link', { name: 'Workflow' }).click()
  await page.getByText('Otherwise', { exact: true }).first().click()
  await page.getByLabel('How many').fill('400')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Write a number from').waitFor()
  await page.getByLabel('How many').fill('30')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('is saved.').waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-organization-settings')
  const { body } = await asAdmin.get<{ own: object }>(`/api/orgs/${id}/settings`)
  assert.deepEqual(body.own, {
    reopenWindowDays: 30,
    autoCloseDays: null,
    replyReopensResolved: null,
    replyResumesWaiting: null,
  })
  await leave()
})

test('UX-4.7, UX-4.9 lists on an Arabic phone lead on; a filter that matches nothing, or is not known, is taken away', async () => {
  const { page, leave } = await desk('/admin', { width: 360, locale: 'ar' })
  await page.getByRole('link', { name: /^المؤسسات/ }).waitFor()
  await assertNoOverflow(page)
  await shoot(page, 'admin-overview-360-ar')
  await page.getByRole('link', { name: /^المؤسسات/ }).click()
  await adminRows(page).first().waitFor()
  await assertNoOverflow(page)
  await shoot(page, 'admin-organizations-360-ar')
  await page.getByRole('searchbox').fill('لا أحد')
  await page.getByText('لا نتائج مطابقة').waitFor()
  await page.getByRole('button', { name: 'مسح عوامل التصفية' }).click()
  await adminRows(page).first().waitFor()
  await page.goto(`${demo.url}/desk/admin/users?role=BANANA!`)
  await page.getByText('يطلب هذا العنوان تصفية غير معروفة').waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-unknown-filter-360-ar')
  await page.getByRole('button', { name: 'مسح عوامل التصفية' }).click()
  await adminRows(page).first().waitFor()
  await leave()
})

/** Of the newest message to that address, as soon as there is one. */
const tokenFor = async (page: Page, address: string): Promise<string> => {
  for (let look = 0; look < 60; look++) {
    const found = mailbox.to(address).flatMap(({ text }) => /\/invitation#(\S{20,})/.exec(text)?.[1] ?? [])
    const newest = found.at(-1)
    if (newest) return newest
    await page.waitForTimeout(500)
  }
  assert.fail(`no invitation came to ${address}`)
}

const invited = { name: 'Mona Salem', email: 'mona@nile.example' }

test('SEC-6 people: somebody is invited, chooses a password by the link, and the invitation is over', async () => {
  const { page, leave } = await desk('/admin/users')
  await adminRows(page).first().waitFor()
  await shoot(page, 'admin-people')
  await page.getByLabel('Organization').selectOption({ label: 'One organization…' })
  await sheet(page, 'Organization').getByRole('combobox').fill('nile')
  await sheet(page, 'Organization').getByRole('option', { name: 'Nile Logistics' }).click()
  await adminRows(page).filter({ hasText: 'Hana Youssef' }).waitFor()
  await adminRows(page).filter({ hasText: 'Layla Haddad' }).waitFor({ state: 'detached' })
  await page.getByLabel('Organization').filter({ hasText: 'Nile Logistics' }).waitFor()
  await shoot(page, 'admin-people-of')
  await page.keyboard.press('n')
  await page.getByText('Opens requests in the portal.').click()
  await page.getByLabel('Organization').fill('nile')
  await page.getByRole('option', { name: 'Nile Logistics' }).waitFor()
  await assertAccessible(page)
  await shoot(page, 'admin-invite')
  await page.keyboard.press('Enter')
  await page.getByLabel('Name').fill(invited.name)
  await page.getByLabel('E-mail').fill(invited.email)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await heading(page, invited.name).waitFor()
  await page.getByText('Invited, and not here yet').waitFor()
  await shoot(page, 'admin-person-invited')
  const token = await tokenFor(page, invited.email)
  const guest = await visit(browser, `${demo.url}/portal/invitation#${token}`, {
    width: 360,
    locale: 'ar',
    theme: 'light',
  })
  await guest.page.locator('[name=password]').fill('short')
  await guest.page.keyboard.press('Enter')
  await guest.page.locator('[name=password][aria-invalid=true]').waitFor()
  await assertAccessible(guest.page)
  await shoot(guest.page, 'invitation-360-ar')
  await guest.page.locator('[name=password]').fill('a quiet day on the river')
  await guest.page.keyboard.press('Enter')
  await fillSignIn(guest.page, invited.email, 'a quiet day on the river')
  await guest.page.locator('[name=password]').waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('link', { name: 'Sessions' }).click()
  await page.getByRole('button', { name: /^End / }).first().waitFor()
  await shoot(page, 'admin-sessions')
  await page.getByRole('button', { name: /^End / }).first().click()
  await page.getByText('The session is ended.').waitFor()
  await page.getByText('Not signed in anywhere').waitFor()
  await guest.leave()
  await leave()
})

test('SEC-6 people: an invitation is sent again and withdrawn; a used link says what it is', async () => {
  const { page, leave } = await desk('/admin/users/new', { theme: 'light' })
  await page.getByLabel('Name').fill('Nadia')
  await page.getByLabel('E-mail').fill('nadia@desk.example')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByRole('button', { name: 'Send the invitation again' }).click()
  await page.getByText('An invitation is on its way').first().waitFor()
  await page.getByRole('button', { name: 'Withdraw the invitation' }).click()
  const asked = sheet(page, /Withdraw the invitation/)
  await shoot(page, 'admin-withdraw')
  await asked.getByRole('button', { name: 'Withdraw the invitation' }).click()
  await page.getByText('Deactivated', { exact: true }).waitFor()
  const token = await tokenFor(page, 'nadia@desk.example')
  await page.goto(`${demo.url}/desk/invitation#${token}`)
  await page.locator('[name=password]').fill('a quiet day on the river')
  await page.keyboard.press('Enter')
  await page.getByText('This invitation is no longer good').waitFor()
  await leave()
})
