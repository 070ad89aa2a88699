import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { openMailbox } from '../../api/src/testing/mailbox.ts'
import { startDemo } from './demo-server.ts'
import { agent, customer, fillSignIn, manager, visitAs } from './people.ts'
import { assertAccessible, assertNoOverflow, launch, shoot, visit } from './visit.ts'

const mailbox = await openMailbox()
const demo = await startDemo({ smtpUrl: mailbox.url })
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
  await mailbox.close()
})

const isLive = true
const madeUp = 'x'.repeat(43)

/** The path of the newest link that was sent to this address; it waits up to 20 s for one more than `before`. */
const linkTo = async (address: string, before = 0): Promise<string> => {
  const links = () =>
    mailbox.to(address).flatMap(({ text }) => /\/(?:portal|desk)\/reset-password#\S+/.exec(text) ?? [])
  for (let tries = 0; links().length <= before && tries < 200; tries++) await wait(100)
  const link = links()[before]
  assert.ok(link, `no link came to ${address}`)
  return link
}

test('SEC-2: who forgot the password asks for a link, sets another one and signs in with it', async () => {
  const { page, leave } = await visit(browser, `${demo.url}/portal/sign-in`, { isLive, width: 360 })
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByRole('button', { name: 'Send the link' }).waitFor()
  await page.getByLabel('E-mail').fill(customer)
  await page.keyboard.press('Enter')
  await page.getByText(/^If there is an account for .+, a message is on its way\.$/).waitFor()
  await assertAccessible(page)
  await assertNoOverflow(page)
  await shoot(page, 'portal-forgot-asked')

  await page.goto(`${demo.url}${await linkTo(customer)}`)
  const field = page.getByLabel('New password')
  await field.waitFor()
  assert.equal(page.url(), `${demo.url}/portal/reset-password`)
  await field.fill('too short')
  await page.keyboard.press('Enter')
  await page.getByText('This is too short').waitFor()
  assert.equal(await field.evaluate('document.activeElement.name'), 'password')
  await assertAccessible(page)
  await field.fill('password1234')
  await page.keyboard.press('Enter')
  await page.getByText('one of the first that anybody would try').waitFor()
  await assertNoOverflow(page)
  await shoot(page, 'portal-reset-common')
  await field.fill('sundown over the nile')
  await page.keyboard.press('Enter')
  await page.getByText('Your new password is set. Sign in with it.').waitFor()
  await assertAccessible(page)
  await fillSignIn(page, customer, 'sundown over the nile')
  await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor()
  await leave()
})

test('SEC-2: the answer is the same for an address that nobody has', async () => {
  const { page, leave } = await visit(browser, `${demo.url}/desk/forgot-password`, { isLive, theme: 'light' })
  await page.getByLabel('E-mail').fill('nobody@desk.example')
  await page.keyboard.press('Enter')
  await page.getByText(/^If there is an account for .+, a message is on its way\.$/).waitFor()
  await page.getByRole('button', { name: 'Use another e-mail' }).click()
  assert.equal(await page.getByLabel('E-mail').inputValue(), 'nobody@desk.example')
  await page.getByRole('link', { name: 'Back to sign-in' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await leave()
})

test('a link that is over says so and leads to a new one; the token stays nowhere', async () => {
  const { page, leave } = await visit(browser, `${demo.url}/portal/reset-password#${madeUp}`, {
    isLive,
    locale: 'ar',
    theme: 'light',
    width: 360,
  })
  const field = page.getByLabel('كلمة المرور الجديدة')
  await field.fill('شمس تغرب على النيل')
  await shoot(page, 'portal-reset-ar')
  await page.keyboard.press('Enter')
  await page.getByText('لم يعد هذا الرابط صالحًا').waitFor()
  await assertAccessible(page)
  await assertNoOverflow(page)
  const kept = 'JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }])'
  assert.ok(!String(await page.evaluate(kept)).includes(madeUp))
  await page.reload()
  await page.getByText('هذا العنوان غير مكتمل').waitFor()
  // Another link, over the same page: only the address changes.
  await page.goto(`${demo.url}/portal/reset-password#${madeUp}`)
  await field.waitFor()
  await page.waitForURL((url) => url.hash === '')
  await page.reload()
  await page.getByRole('link', { name: 'طلب رابط جديد' }).click()
  await page.waitForURL('**/portal/forgot-password')
  await leave()
})

test('SEC-4: staff who are signed in set another password from the link, and are asked for it', async () => {
  const { page, leave } = await visitAs(browser, demo.url, agent, '/desk/inbox')
  await page.goto(`${demo.url}/desk/forgot-password`)
  await page.getByLabel('E-mail').fill(agent)
  await page.keyboard.press('Enter')
  await page.goto(`${demo.url}${await linkTo(agent)}`)
  const field = page.getByLabel('New password')
  await field.fill('a desk before sundown')
  await page.getByRole('button', { name: 'Show password' }).click()
  await shoot(page, 'desk-reset')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByText('Your new password is set.').waitFor()
  assert.equal(new URL(page.url()).pathname, '/desk/sign-in')
  await fillSignIn(page, agent, 'a desk before sundown')
  await page.locator('[name=password]').waitFor({ state: 'detached' })
  await leave()
})

test('what fails is named: a limit with the time to wait, anything else with the id to quote', async () => {
  const { page, leave } = await visit(browser, `${demo.url}/desk/forgot-password`, { isLive })
  const problems = [
    { code: 'rate-limited', retryAfterSeconds: 120 },
    { code: 'unavailable' },
    { code: 'validation-failed', errors: [{ path: '/email', code: 'format', message: '' }] },
  ]
  await page.route('**/password/forgot', (route) =>
    route.fulfill({ status: 400, json: { ...problems.shift(), requestId: 'r-1' } }),
  )
  await page.getByLabel('E-mail').fill(customer)
  for (const words of ['Try again in 2 minutes', 'r-1', 'This is no complete e-mail address.']) {
    await page.keyboard.press('Enter')
    await page.getByText(words).waitFor()
    await assertAccessible(page)
  }
  await leave()
})

test('desk: a page whose code is gone is said to be broken, before the door and behind it', async () => {
  const { page, leave } = await visit(browser, `${demo.url}/desk/sign-in?next=/inbox`, { isLive })
  const breaking = async (chunk: string, link: string) => {
    const asked = page.waitForRequest(chunk)
    await page.route(chunk, (route) => route.fulfill({ status: 404 }))
    await page.getByRole('link', { name: link }).click()
    await asked
    await page.getByText('This page could not be shown').first().waitFor()
    await assertAccessible(page)
    await shoot(page, `desk-broken-${link.length}`)
    await page.unroute(chunk)
    await page.getByRole('button', { name: 'Load it again' }).click()
  }
  await breaking('**/assets/forgot-password-*.js', 'Forgot your password?')
  await page.getByRole('button', { name: 'Send the link' }).waitFor()
  await page.goto(`${demo.url}/desk/sign-in?next=/inbox`)
  await fillSignIn(page, manager)
  await breaking('**/assets/tickets-*.js', 'All tickets')
  await page.getByRole('heading', { level: 1, name: 'All tickets' }).waitFor()
  await leave().catch(() => undefined) // The browser complains of the missing files, and of nothing else here.
})
