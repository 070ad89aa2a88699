import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { OwnLogo, PublicSettings, WebManifest } from '@atum-desk/contract/settings'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function administered() {
  const helpdesk = await t.make.helpdesk()
  const admin = await t.make.user(helpdesk.tenantId, 'admin')
  const open = (url: string, headers = {}) =>
    t.app.inject({ url, headers: { host: `${helpdesk.tenantId}.example`, ...headers } })
  const known = async () => (await open('/api/public/settings')).json<PublicSettings>()
  const save = (body: object) => t.as(admin).patch('/api/settings', body)
  return { ...helpdesk, admin, open, known, save }
}

const form = (content: Buffer | string, name = 'file') => {
  const head = `--b\r\ncontent-disposition: form-data; name="${name}"; filename="logo"\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--b--\r\n')])
  return { payload, headers: { 'content-type': 'multipart/form-data; boundary=b' } }
}
const put = (user: TestUser, content: Buffer | string) => t.as(user).ask('PUT', '/api/settings/logo', form(content))

const picture = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url))
const svg = picture('brand/logo.svg')
const png = picture('web/public/icons/icon-192.png')

test('BRD-1 an accent that cannot be read is 422 with each pair and its ratio, and nothing of the change is kept', async () => {
  const { save, known } = await administered()
  const answer = await save({ helpdeskName: 'Nile', accentDark: '#8fb7ff', accentLight: '#d9b55a' })
  assert.equal(answer.statusCode, 422)
  const { code, errors } = answer.json<Problem>()
  assert.equal(code, 'branding-refused')
  assert.deepEqual(new Set(errors?.map(({ path }) => path)), new Set(['/accentLight']))
  assert.match(errors?.[0]?.message ?? '', /gold-text on canvas 1\.\d\d:1, less than 4\.5:1/)
  assert.equal((await known()).helpdeskName, 'ATUM DESK')
  assert.equal((await known()).accentDark, null)
  assert.equal((await save({ accentDark: 'red' })).statusCode, 400)
  assert.equal((await save({ accentDark: '#8FB7FF' })).statusCode, 400)
})

test('BRD-3 colours are a style sheet that a browser keeps under its version, and only there', async () => {
  const { save, open } = await administered()
  assert.equal((await open('/api/branding/style.css')).body, '')
  await save({ accentDark: '#8fb7ff' })
  const answer = await open('/api/branding/style.css')
  assert.equal(answer.headers['content-type'], 'text/css; charset=utf-8')
  assert.equal(answer.headers['cache-control'], 'public, no-cache')
  assert.match(answer.body, /^html\[data-theme="dark"] \{\n {2}--color-gold: #8fb7ff;\n {2}--color-on-gold: #1a1304;/)
  assert.doesNotMatch(answer.body, /light/)

  const etag = String(answer.headers.etag)
  const version = etag.slice(1, -1)
  const under = await open(`/api/branding/style.css?v=${version}`)
  assert.equal(under.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal((await open(`/api/branding/style.css`, { 'if-none-match': etag })).statusCode, 304)
  await save({ accentLight: '#1f4fa3' })
  const later = await open(`/api/branding/style.css?v=${version}`, { 'if-none-match': etag })
  assert.equal(later.statusCode, 200)
  assert.equal(later.headers['cache-control'], 'public, no-cache')
})

test('BRD-2 a logo comes back as it was sent, in a room where nothing runs, and the next one has another address', async () => {
  const { admin, open, known } = await administered()
  assert.equal((await open('/api/branding/logo')).statusCode, 404)
  assert.equal((await known()).logoUrl, null)
  const { logo: first } = (await put(admin, svg)).json<OwnLogo>()
  assert.ok(first)
  assert.deepEqual(first, { url: (await known()).logoUrl, mediaType: 'image/svg+xml', sizeBytes: svg.length })
  const answer = await open(first.url)
  assert.deepEqual(answer.rawPayload, svg)
  assert.equal(answer.headers['content-type'], 'image/svg+xml')
  assert.equal(answer.headers['content-security-policy'], "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.equal((await open(first.url, { 'if-none-match': answer.headers.etag })).statusCode, 304)

  const { logo: second } = (await put(admin, png)).json<OwnLogo>()
  assert.ok(second)
  assert.notEqual(second.url, first.url)
  assert.deepEqual((await open(second.url)).rawPayload, png)
  assert.deepEqual((await t.as(admin).ask('DELETE', '/api/settings/logo')).json<OwnLogo>(), { logo: null })
  assert.equal((await open(second.url)).statusCode, 404)
})

test('BRD-2 what is no plain drawing, no picture, or too large changes nothing', async () => {
  const { admin, known } = await administered()
  const cases = [
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 422, 'branding-refused'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 422, 'branding-refused'],
    ['GIF89a', 415, 'unsupported-media-type'],
    [png.subarray(0, 20), 415, 'unsupported-media-type'],
    [Buffer.from(png).fill(0xff, 16, 24), 422, 'branding-refused'],
    [Buffer.from([0x3c, 0xff]), 415, 'unsupported-media-type'],
    ['', 400, 'validation-failed'],
    [`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(205_000)}</svg>`, 413, 'body-too-large'],
  ] as const
  for (const [content, status, code] of cases) {
    const answer = await put(admin, content)
    assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [status, code])
  }
  assert.equal((await known()).logoUrl, null)
})

test('AUD-1 BRD-2 a new logo and its removal are in the audit log, the same one again is not', async () => {
  const { admin } = await administered()
  await put(admin, svg)
  await put(admin, svg)
  await t.as(admin).ask('DELETE', '/api/settings/logo')
  await t.as(admin).ask('DELETE', '/api/settings/logo')
  const { items } = (await t.as(admin).get('/api/audit')).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action, actor }) => [action, actor?.id]),
    [
      ['settings.logo_removed', admin.id],
      ['settings.logo_changed', admin.id],
    ],
  )
})

test('ISO-1 BRD-3 another helpdesk’s logo and colours are its own, and a customer writes none', async () => {
  const [one, other] = [await administered(), await administered()]
  await put(one.admin, svg)
  await one.save({ accentDark: '#8fb7ff' })
  assert.equal((await other.open('/api/branding/logo')).statusCode, 404)
  assert.equal((await other.open('/api/branding/style.css')).body, '')
  const removed = t.db.write(one.admin.ctx, ({ q }) => q.deleteFrom('branding_logos').executeTakeFirst())
  await assert.rejects(removed, /permission denied/)
  const written = t.db.write(one.customer.ctx, ({ q }) =>
    q.updateTable('branding_logos').set({ media_type: 'image/png' }).executeTakeFirst(),
  )
  assert.equal((await written).numUpdatedRows, 0n)
})

test('BRD-4 the tab and the installed portal have the logo, in a square that runs nothing; without one, the product’s mark', async () => {
  const { admin, open } = await administered()
  const manifest = async () => (await open('/api/public/manifest.webmanifest')).json<WebManifest>()
  assert.equal((await open('/api/branding/icon.svg')).statusCode, 404)
  const { logo } = (await put(admin, png)).json<OwnLogo>()
  const icons = (await manifest()).icons
  assert.deepEqual(
    icons.map(({ purpose, sizes, type }) => [purpose, sizes, type]),
    [
      ['any', 'any', 'image/svg+xml'],
      ['maskable', 'any', 'image/svg+xml'],
    ],
  )
  for (const { src, purpose } of icons) {
    assert.ok(src.includes(`v=${logo?.url.split('v=')[1]}`), src)
    const answer = await open(src)
    assert.equal(answer.statusCode, 200, answer.body)
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'.*sandbox/)
    assert.match(String(answer.headers['cache-control']), /immutable/)
    assert.ok(answer.body.includes(`data:image/png;base64,${png.toString('base64')}`))
    assert.equal(answer.body.includes('<rect'), purpose === 'maskable')
  }
  await t.as(admin).ask('DELETE', '/api/settings/logo')
  assert.ok((await manifest()).icons.every(({ src }) => src.startsWith('/icons/')))
})
