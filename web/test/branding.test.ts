import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { request } from 'playwright-core'
import { until } from '../../api/src/testing/until.ts'
import { administrator, heading } from './admin-page.ts'
import { startDemo } from './demo-server.ts'
import { manager, visitAs, workingAs } from './people.ts'
import { assertAccessible, assertNoOverflow, launch, shoot, visit } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await asAdmin.dispose()
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
const asAdmin = await workingAs(demo.url, administrator)
assert.equal((await asAdmin.patch('/api/settings', looks)).status, 200)

test('BRD-3: an operator’s words, colours and announcement are on the landing without a script, as text', async () => {
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
  await until(() => page.evaluate<boolean>(`document.title.endsWith('· ' + ${JSON.stringify(name)})`))
  const { sheet, gold } = await page.evaluate<{ sheet: string; gold: string }>(`({
    sheet: document.querySelector('link[rel=stylesheet][href*="/api/branding/"]').href,
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
  await asAdmin.patch('/api/settings', { announcement: 'It is open again.' })
  assert.equal((await api.get('/', { headers: { 'if-none-match': etag } })).status(), 200)
  await api.dispose()
})

test('BRD-1: a colour that cannot be read is refused, and not for a manager to choose', async () => {
  const refused = await asAdmin.patch<{ code: string }>('/api/settings', { accentLight: '#ffd458' })
  assert.deepEqual([refused.status, refused.body.code], [422, 'branding-refused'])
  const elsewhere = await workingAs(demo.url, manager)
  assert.equal((await elsewhere.patch('/api/settings', { accentLight: null })).status, 403)
  await elsewhere.dispose()
})

const drawing = (name: string, inside: string) => ({
  name,
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 28">${inside}</svg>`),
})
const plain = drawing(
  'nile.svg',
  '<rect width="28" height="28" rx="6" fill="#2f9e8f"/><rect x="36" y="8" width="84" height="12" fill="#2f9e8f"/>',
)

test('UX-3 BRD-1 appearance: figures while one chooses, the refusal at its field, and the page in the new colour at once', async () => {
  const { page, leave } = await visitAs(browser, demo.url, administrator, '/desk/admin/branding', { theme: 'light' })
  await heading(page, 'Appearance').waitFor()
  const [dark, light] = [
    page.getByLabel('In the dark theme', { exact: true }).last(),
    page.getByLabel('In the light theme', { exact: true }).last(),
  ]
  await light.fill('#FFD458')
  await page.getByText('It cannot be read everywhere').waitFor()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Some text would be too faint in this colour').waitFor()
  await shoot(page, 'branding-admin-refused')
  await light.fill('#0B6B4A')
  await dark.fill('')
  await page.getByText('It can be read everywhere.').waitFor()
  // Not before: the preview shows honestly what cannot be read.
  await assertAccessible(page)
  await page.getByLabel('Headline in English').fill('We answer by evening.')
  await page.getByRole('img', { name: 'In the dark theme' }).getByText('We answer by evening.').waitFor()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('The appearance is saved.').waitFor()
  // `waitForFunction` asks by eval, which the policy refuses.
  const gold = "getComputedStyle(document.documentElement).getPropertyValue('--color-gold').trim() === '#0b6b4a'"
  await until(() => page.evaluate<boolean>(gold))
  const around = () => page.locator('meta[name=theme-color]').getAttribute('content')
  assert.equal(await around(), '#f7f4ec')
  await shoot(page, 'branding-admin-light')
  await leave()
})

/** A point of the tab's icon, as the browser draws it: the logo is a picture within a picture. */
const drawnIcon = `(async () => {
  const icon = new Image(512, 512)
  icon.src = document.querySelector('link[rel=icon]').href
  await icon.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: 512, height: 512 }).getContext('2d')
  canvas.drawImage(icon, 0, 0, 512, 512)
  return [...canvas.getImageData(60, 256, 1, 1).data]
})()`

test('UX-3 BRD-2 BRD-4 appearance: a logo is looked at, kept at once, stands in the frame, and goes again', async () => {
  const { page, leave } = await visitAs(browser, demo.url, administrator, '/desk/admin/branding')
  const pick = page.locator('input[type=file]')
  await pick.setInputFiles(drawing('script.svg', '<script>alert(1)</script>'))
  await page.getByText('This logo was not kept.').waitFor()
  await pick.setInputFiles(plain)
  await page.getByRole('img', { name: 'The logo on dark' }).waitFor()
  await page.getByText('The logo is kept.').waitFor()
  assert.equal(await page.getByText('This logo was not kept.').count(), 0)
  await assertAccessible(page)
  await page.reload()
  await page.getByRole('img', { name, exact: true }).first().waitFor()
  await page.getByRole('img', { name: 'The logo on light' }).waitFor()
  assert.deepEqual(await page.evaluate(drawnIcon), [47, 158, 143, 255])
  await shoot(page, 'branding-admin-dark')
  await page.getByRole('button', { name: 'Remove the logo' }).click()
  await page.getByText('The logo is removed.').waitFor()
  await page.getByText('Choose a logo').waitFor()
  await leave()
})

test('UX-4.9 appearance: on an Arabic phone', async () => {
  const { page, leave } = await visitAs(browser, demo.url, administrator, '/desk/admin/branding', {
    locale: 'ar',
    width: 360,
  })
  await heading(page, 'المظهر').waitFor()
  await assertAccessible(page)
  await shoot(page, 'branding-admin-360-ar')
  await assertNoOverflow(page)
  await leave()
})
