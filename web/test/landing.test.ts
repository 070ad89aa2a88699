import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { request } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { assertNoOverflow, launch, shoot, visit } from './visit.ts'

const demo = await startDemo({ isSeeded: false })
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const isLive = true

test('UX-2: without a script both doors are there, both languages, and every answer', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(demo.url)
  assert.equal(await page.locator('a[href="/portal/"]').first().isVisible(), true)
  assert.equal(await page.locator('a[href="/desk/"]').first().isVisible(), true)
  assert.equal(await page.getByRole('button').count(), 0)
  await page.getByText('Does it need the internet?').click()
  await page.getByText('no request leaves the machine').waitFor()
  await page.locator('a[hreflang=ar]').click()
  await page.getByRole('heading', { level: 1, name: 'كل طلب يُنجز قبل الغروب' }).waitFor()
  await context.close()
})

test('UX-3: from a phone to a wall of a screen the page fits, and the doors are in sight at once', async () => {
  const { page, leave } = await visit(browser, demo.url, { isLive })
  for (const [width, height] of [
    [360, 800],
    [768, 1024],
    [2560, 1440],
  ] as const) {
    await page.setViewportSize({ width, height })
    await assertNoOverflow(page)
    for (const door of ['Open the portal', 'Staff sign-in']) {
      const box = await page.getByRole('main').getByRole('link', { name: door }).first().boundingBox()
      assert.ok(box && box.y + box.height <= height, `${door} at ${width}`)
    }
    await shoot(page, `landing-en-dark-${width}`)
  }
  await leave()
})

test('UX-1: the theme is one press away, is kept, and the portal opens in it and in the language', async () => {
  const { page, leave } = await visit(browser, demo.url, { isLive })
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).origin))
  await page.getByRole('button', { name: 'Change the theme' }).click()
  await page.locator('html[data-theme=light]').waitFor()
  await page.getByRole('link', { name: 'العربية' }).click()
  await page.getByRole('heading', { level: 1, name: 'كل طلب' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'فتح البوابة' }).first().click()
  await page.locator('html[data-theme=light][lang=ar][dir=rtl]').waitFor()
  await page.getByRole('heading', { name: 'تسجيل الدخول' }).waitFor()
  // `/` leads on to the language that was chosen, until another one is.
  await page.goto(`${demo.url}/#security`)
  await page.waitForURL(`${demo.url}/ar/#security`)
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Every request' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Every request' }).waitFor()
  assert.deepEqual([...new Set(requests)], [demo.url])
  await leave()
})

test('UX-2: a journey ends badly that asked another machine, or was refused something by the policy', async () => {
  const { page, leave } = await visit(browser, demo.url, { isLive })
  await page.evaluate("document.body.setAttribute('style', 'color: red')")
  await page.goto('http://127.0.0.1:1/').catch(() => undefined)
  await assert.rejects(leave(), ({ message }: Error) =>
    ['refused by the policy: style-src-attr', 'asked elsewhere: http://127.0.0.1:1/'].every((one) =>
      message.includes(one),
    ),
  )
})

test('an address that nobody knows answers 404, in both languages', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const answer = await page.goto(`${demo.url}/nothing/here`)
  assert.equal(answer?.status(), 404)
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  await page.getByRole('heading', { name: 'لا شيء هنا' }).waitFor()
  await page.setViewportSize({ width: 360, height: 800 })
  await assertNoOverflow(page)
  await shoot(page, 'not-found')
  await context.close()
})

test('under /api an address that leads nowhere is a problem for a program, not a page', async () => {
  const api = await request.newContext({ baseURL: demo.url })
  for (const path of ['/api', '/api/nothing', '/api/nothing?of=it']) {
    const answer = await api.get(path)
    assert.equal(answer.status(), 404)
    assert.equal((await answer.json()).code, 'not-found', path)
  }
  await api.dispose()
})
