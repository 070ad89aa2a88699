import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import { defaultSettings, type PublicSettings, type Settings, type WebManifest } from '@atum-desk/contract/settings'
import { type TestApp, testApp } from '../../testing/app.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function administered() {
  const helpdesk = await t.make.helpdesk()
  return { ...helpdesk, admin: await t.make.user(helpdesk.tenantId, 'admin') }
}

test('a helpdesk begins with the defaults', async () => {
  const { admin } = await administered()
  assert.deepEqual((await t.as(admin).get('/api/settings')).json<Settings>(), defaultSettings)
})

test('a change holds for what it names, null included, and leaves the rest', async () => {
  const { admin } = await administered()
  await t.as(admin).patch('/api/settings', { helpdeskName: 'Nile Desk', reopenWindowDays: 3 })
  const answer = await t.as(admin).patch('/api/settings', { autoCloseDays: null, reopenWindowDays: 4 })

  const expected = { ...defaultSettings, helpdeskName: 'Nile Desk', autoCloseDays: null, reopenWindowDays: 4 }
  assert.deepEqual(answer.json<Settings>(), expected)
  assert.deepEqual((await t.as(admin).get('/api/settings')).json<Settings>(), expected)
})

test('whoever decides by a setting reads it in his own transaction, a customer’s too', async () => {
  const { admin, customer } = await administered()
  await t.as(admin).patch('/api/settings', { replyReopensResolved: false })
  const seen = await t.db.read(customer.ctx, t.deps.settings.of)
  assert.deepEqual(seen, { ...defaultSettings, replyReopensResolved: false })
})

test('AUD-1 a changed setting is in the audit log, with its old and its new value', async () => {
  const { admin } = await administered()
  await t.as(admin).patch('/api/settings', { announcement: 'Maintenance on Friday', reopenWindowDays: 7 })
  await t.as(admin).patch('/api/settings', { announcement: 'Maintenance on Friday' }) // nothing new

  const { items } = (await t.as(admin).get('/api/audit')).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action, actor, oldValue, newValue }) => ({ action, by: actor?.id, oldValue, newValue })),
    [
      {
        action: 'settings.changed',
        by: admin.id,
        oldValue: { announcement: null },
        newValue: { announcement: 'Maintenance on Friday' },
      },
    ],
  )
})

test('AUD-1 of two changes at once, the second one’s old value is the first one’s new', async () => {
  const { admin } = await administered()
  const names = ['First', 'Second', 'Third']
  await Promise.all(names.map((helpdeskName) => t.as(admin).patch('/api/settings', { helpdeskName })))

  const { items } = (await t.as(admin).get('/api/audit')).json<Page<AuditEntry>>()
  const nameIn = (value: unknown) => (value as Settings).helpdeskName
  const chain = new Map(items.map(({ oldValue, newValue }) => [nameIn(oldValue), nameIn(newValue)]))
  assert.equal(chain.size, 3)
  let name = defaultSettings.helpdeskName
  for (const _ of names) name = chain.get(name) ?? ''
  assert.equal(name, (await t.as(admin).get('/api/settings')).json<Settings>().helpdeskName)
})

test('what is out of range or unknown changes nothing', async () => {
  const { admin } = await administered()
  const cases = [
    [{}, ''],
    [{ colour: 'red' }, '/colour'],
    [{ uploadLimitBytes: 1 }, '/uploadLimitBytes'],
    [{ helpdeskName: ' ' }, '/helpdeskName'],
    [{ replyReopensResolved: 'yes' }, '/replyReopensResolved'],
  ] as const
  for (const [body, path] of cases) {
    const answer = await t.as(admin).patch('/api/settings', { ...body })
    assert.equal(answer.statusCode, 400, path)
    assert.equal(answer.json<Problem>().errors?.[0]?.path, path)
  }
  assert.deepEqual((await t.as(admin).get('/api/settings')).json<Settings>(), defaultSettings)
})

test('PRM-2 settings are for staff who manage them', async () => {
  const { customer, agent, manager } = await administered()
  for (const user of [customer, agent, manager]) {
    assert.equal((await t.as(user).get('/api/settings')).statusCode, 403)
    assert.equal((await t.as(user).patch('/api/settings', { reopenWindowDays: 1 })).statusCode, 403)
  }
})

test('anybody may know the name and the announcement of the helpdesk at this host, and no more', async () => {
  const { admin, tenantId } = await administered()
  await administered() // another helpdesk, which answers elsewhere
  await t.as(admin).patch('/api/settings', { helpdeskName: 'Nile Desk', announcement: 'Closed on Friday' })

  const host = `${tenantId.toUpperCase()}.example:8080`
  const answer = await t.app.inject({ url: '/api/public/settings', headers: { host } })

  assert.deepEqual(answer.json<PublicSettings>(), {
    helpdeskName: 'Nile Desk',
    announcement: 'Closed on Friday',
    accentDark: null,
    accentLight: null,
    heroHeadlineEn: null,
    heroHeadlineAr: null,
    heroLineEn: null,
    heroLineAr: null,
    logoUrl: null,
    uploadLimitBytes: defaultSettings.uploadLimitBytes,
  })
  const elsewhere = await t.app.inject({ url: '/api/public/settings', headers: { host: 'nobody.example' } })
  assert.equal(elsewhere.statusCode, 404)
})

test('UX-3: the portal can be installed under the helpdesk’s own name', async () => {
  const { admin, tenantId } = await administered()
  await t.as(admin).patch('/api/settings', { helpdeskName: 'Nile Desk' })

  const host = `${tenantId}.example`
  const answer = await t.app.inject({ url: '/api/public/manifest.webmanifest', headers: { host } })

  assert.match(String(answer.headers['content-type']), /^application\/manifest\+json/)
  const { name, start_url, scope, icons } = answer.json<WebManifest>()
  assert.deepEqual([name, start_url, scope], ['Nile Desk', '/portal/', '/portal/'])
  assert.ok(icons.some(({ purpose }) => purpose === 'maskable'))
  assert.ok(icons.every(({ src }) => src.startsWith('/icons/')))
})

test('ISO-1 another helpdesk’s settings are its own', async () => {
  const [one, other] = [await administered(), await administered()]
  await t.as(one.admin).patch('/api/settings', { helpdeskName: 'One' })
  assert.deepEqual((await t.as(other.admin).get('/api/settings')).json<Settings>(), defaultSettings)
})
