import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { request } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { manager, workingAs } from './people.ts'
import { assertAccessible, assertNoOverflow, launch, shoot, visit } from './visit.ts'

const admin = 'admin@desk.example'
const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const name = 'Nile <Desk> & Sons'
const looks = {
  helpdeskName: name,
  announcement: 'The helpdesk rests on Friday.',
  accentDark: '#8fb7ff',
  accentLight: '#1f4fa3',
  heroHeadlineEn: 'We answer "by evening" & <mean> it.',
  heroLineAr: 'نحن هنا حتى المساء.',
}

test('BRD-3: an operator’s words, colours and announcement are on the landing without a script, as text', async () => {
  const office = await workingAs(demo.url, admin)
  assert.equal((await office.patch('/api/settings', looks)).status, 200)
  await office.dispose()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(demo.url)
  assert.equal(await page.title(), `${name}: every request, finished before sundown`)
  await page.getByRole('heading', { level: 1, name: looks.heroHeadlineEn, exact: true }).waitFor()
  await page.getByRole('status').getByText(looks.announcement).waitFor()
  await page.getByRole('banner').getByText(name).waitFor()
  const gold = () => page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--color-gold').trim()")
  assert.equal(await gold(), looks.accentDark)
  await page.goto(`${demo.url}/ar/`)
  await page.getByText(looks.heroLineAr).waitFor()
  await page.getByRole('heading', { level: 1, name: 'كل طلب يُنجز قبل الغروب' }).waitFor()
  await context.close()
})

for (const theme of ['dark', 'light'] as const)
  test(`BRD-3 UX-3: ${theme}: the landing in another house’s colours is accessible and fits a phone`, async () => {
    const { page, leave } = await visit(browser, demo.url, {
      theme,
      width: theme === 'dark' ? 360 : 1440,
      isLive: true,
    })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await assertAccessible(page)
    await assertNoOverflow(page)
    await shoot(page, `branding-landing-${theme}`)
    await leave()
  })

test('BRD-3: the doors have the name and the colours before anything is drawn, and the tab the name', async () => {
  const { page, leave } = await visit(browser, `${demo.url}/portal/`, { theme: 'light', isLive: true })
  await page.getByText(name).first().waitFor()
  await page.waitForFunction(`document.title.endsWith('· ' + ${JSON.stringify(name)})`)
  const { sheet, gold } = await page.evaluate<{ sheet: string; gold: string }>(`({
    sheet: document.querySelector('link[href*="/api/branding/"]').href,
    gold: getComputedStyle(document.documentElement).getPropertyValue('--color-gold').trim(),
  })`)
  assert.equal(gold, looks.accentLight)
  await shoot(page, 'branding-portal')
  await leave()
  const api = await request.newContext()
  assert.match(String((await api.get(sheet)).headers()['cache-control']), /immutable/)
  await api.dispose()
})

test('UX-1: who shares the page shows its picture, and a phone its icon', async () => {
  const api = await request.newContext({ baseURL: demo.url })
  const page = await (await api.get('/')).text()
  for (const address of [`${demo.url}/icons/social.png`, '/icons/apple-touch-icon.png', '/favicon.svg']) {
    assert.ok(page.includes(`"${address}"`), address)
    assert.equal((await api.get(address)).status(), 200)
  }
  await api.dispose()
})

test('BRD-3: a page is known by what is in it: a browser that has it is told so, and asked nothing more', async () => {
  const api = await request.newContext({ baseURL: demo.url })
  const { etag = '' } = (await api.get('/')).headers()
  assert.equal((await api.get('/', { headers: { 'if-none-match': etag } })).status(), 304)
  const office = await workingAs(demo.url, admin)
  await office.patch('/api/settings', { announcement: 'It is open again.' })
  await office.dispose()
  assert.equal((await api.get('/', { headers: { 'if-none-match': etag } })).status(), 200)
  await api.dispose()
})

test('BRD-1: a colour that cannot be read is refused, and not for a manager to choose', async () => {
  const office = await workingAs(demo.url, admin)
  const refused = await office.patch<{ code: string }>('/api/settings', { accentLight: '#ffd458' })
  assert.deepEqual([refused.status, refused.body.code], [422, 'branding-refused'])
  await office.dispose()
  const elsewhere = await workingAs(demo.url, manager)
  assert.equal((await elsewhere.patch('/api/settings', { accentLight: null })).status, 403)
  await elsewhere.dispose()
})
