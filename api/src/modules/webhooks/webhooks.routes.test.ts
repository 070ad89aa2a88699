import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery } from '@atum-desk/contract/deliveries'
import type { Problem } from '@atum-desk/contract/problem'
import type { Webhook, WebhookWithSecret } from '@atum-desk/contract/webhooks'
import { defaultRateLimits } from '../../platform/http/rate-limit.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import { selfSigned } from '../../testing/mailbox-certificate.ts'
import { addWebhook } from '../../testing/webhooks.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function desk() {
  const made = await t.make.helpdesk()
  const admin = await t.make.user(made.tenantId, 'admin')
  return { ...made, admin, ask: t.as(admin) }
}

test('NTF-30 an endpoint is added, read, changed and removed, and its secret is shown once', async () => {
  const { admin, ask } = await desk()
  const { secret, ...added } = await addWebhook(t, admin, { description: 'For sales', events: ['ticket.created'] })
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
  assert.deepEqual((await ask.get(`/api/webhooks/${added.id}`)).json(), added)
  assert.deepEqual([added.state, added.includeInternal, added.version], ['active', false, 1])

  const change = { version: 1, name: 'CRM', includeInternal: true, ca: selfSigned.cert, url: 'https://HOOKS.example' }
  const changed = (await ask.patch(`/api/webhooks/${added.id}`, change)).json<Webhook>()
  assert.deepEqual([changed.name, changed.url, changed.version], ['CRM', 'https://hooks.example/', 2])
  assert.equal((await ask.patch(`/api/webhooks/${added.id}`, change)).json<Problem>().code, 'version-conflict')

  assert.equal((await ask.ask('DELETE', `/api/webhooks/${added.id}`)).statusCode, 200)
  assert.equal((await ask.get(`/api/webhooks/${added.id}`)).statusCode, 404)
  assert.deepEqual((await ask.get('/api/webhooks')).json<Page<Webhook>>().items, [])
})

test('NTF-30 endpoints are listed by name, page by page, and a name is there once', async () => {
  const { admin, ask } = await desk()
  for (const name of ['C', 'A', 'B']) await addWebhook(t, admin, { name })
  const first = (await ask.get('/api/webhooks?limit=2')).json<Page<Webhook>>()
  const second = (await ask.get(`/api/webhooks?limit=2&cursor=${first.nextCursor}`)).json<Page<Webhook>>()
  assert.deepEqual(
    [...first.items, ...second.items].map(({ name }) => name),
    ['A', 'B', 'C'],
  )
  const body = { name: 'a', url: 'https://hooks.example/', events: ['*'] }
  const answer = await ask.post('/api/webhooks', body)
  assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [409, 'duplicate'])
})

test('NTF-33 a URL that leads into the house, and what is no certificate, is refused with the member’s name', async () => {
  const { ask } = await desk()
  const good = { name: 'CRM', url: 'https://hooks.example/', events: ['*'] }
  const wrong = [
    ['/url', { url: 'http://127.1/' }],
    ['/url', { url: 'http://[::ffff:10.0.0.1]/' }],
    ['/url', { url: 'http://user:password@hooks.example/' }],
    ['/ca', { ca: 'no certificate' }],
    ['/events/0', { events: ['ticket.exploded'] }],
    ['/events', { events: [] }],
    ['/name', { name: ' ' }],
  ] as const
  for (const [path, member] of wrong) {
    const answer = await ask.post('/api/webhooks', { ...good, ...member })
    assert.deepEqual([answer.statusCode, answer.json<Problem>().errors?.[0]?.path], [400, path], answer.body)
  }
  await ask.patch('/api/settings', { webhookAllowedHosts: ['127.0.0.0/8'] })
  assert.equal((await ask.post('/api/webhooks', { ...good, url: 'http://127.1/' })).statusCode, 201)
})

test('NTF-33 the setting takes hosts, addresses and networks, and nothing else', async () => {
  const { ask } = await desk()
  const set = (entry: string) => ask.patch('/api/settings', { webhookAllowedHosts: [entry] })
  for (const entry of ['crm.internal', '10.1.2.3', '10.1.0.0/16', 'fd00::/8', '::1', 'a']) {
    assert.equal((await set(entry)).statusCode, 200, entry)
  }
  for (const entry of ['', 'http://crm.internal', '10.1.0.0/33', 'fd00::/129', '999.1.1.1', 'a b', '*', 'crm/24']) {
    assert.equal((await set(entry)).statusCode, 400, entry)
  }
})

test('NTF-30 every change stands in the audit log, and no secret, nor what may be one in a URL', async () => {
  const { tenantId, admin, ask } = await desk()
  const { id, secret } = await addWebhook(t, admin, {
    url: 'https://hooks.example:8443/not-to-be-seen?key=not-to-be-seen',
  })
  await ask.patch(`/api/webhooks/${id}`, { version: 1, url: 'https://other.example/services/not-to-be-seen' })
  const rotated = (await ask.post(`/api/webhooks/${id}/rotate-secret`, {})).json<WebhookWithSecret>()
  await ask.post(`/api/webhooks/${id}/pause`, { reason: 'They move house.' })
  await ask.post(`/api/webhooks/${id}/resume`, {})
  await ask.post(`/api/webhooks/${id}/test`, {})
  await ask.post(`/api/webhooks/${id}/replay`, { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' })
  await ask.ask('DELETE', `/api/webhooks/${id}`)
  const log = (await ask.get('/api/audit?entityType=webhook')).json<Page<AuditEntry>>().items
  const actions = ['created', 'updated', 'secret_rotated', 'paused', 'resumed', 'tested', 'replayed', 'removed']
  assert.deepEqual(log.map(({ action }) => action).sort(), actions.map((action) => `webhook.${action}`).sort())
  const everything = JSON.stringify([log, await deliveriesIn(t, tenantId)])
  for (const secretOf of [secret, rotated.secret]) assert.ok(!everything.includes(secretOf.slice(6)))
  assert.ok(!everything.includes('not-to-be-seen'))
  assert.ok(everything.includes('"https://hooks.example:8443"') && everything.includes('"https://other.example"'))
})

test('SEC-3 whoever has an endpoint tested again and again is slowed down', async () => {
  const slow = await testApp({ rateLimits: { ...defaultRateLimits, webhookTestsByAccount: 2 } })
  try {
    const admin = await slow.make.user(await slow.make.tenant(), 'admin')
    const { id } = await addWebhook(slow, admin, {})
    const statuses: number[] = []
    for (let i = 0; i < 3; i += 1) {
      statuses.push((await slow.as(admin).post(`/api/webhooks/${id}/test`, {})).statusCode)
    }
    assert.deepEqual(statuses, [200, 200, 429])
  } finally {
    await slow.close()
  }
})

test('NTF-5 the database holds a secret sealed, and of a removed endpoint none', async () => {
  const { tenantId, admin, ask } = await desk()
  const { id, secret } = await addWebhook(t, admin, {})
  const stored = async () => {
    const ctx = { ...admin.ctx, tenantId }
    return t.db.read(ctx, ({ q }) => q.selectFrom('webhook_endpoints').select('secret').executeTakeFirstOrThrow())
  }
  const kept = (await stored()).secret ?? ''
  assert.ok(kept.startsWith('k1.') && !kept.includes(secret.slice(6)))
  await ask.ask('DELETE', `/api/webhooks/${id}`)
  assert.equal((await stored()).secret, null)
})

test('NTF-30 what an endpoint is not, it cannot cease to be', async () => {
  const { admin, ask } = await desk()
  const { id } = await addWebhook(t, admin, {})
  const act = async (action: string) => (await ask.post(`/api/webhooks/${id}/${action}`, {})).statusCode
  assert.equal(await act('resume'), 409)
  assert.equal(await act('pause'), 200)
  assert.equal(await act('pause'), 409)
  const span = { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' }
  assert.equal((await ask.post(`/api/webhooks/${id}/replay`, span)).json<Problem>().code, 'transition-refused')
  assert.equal(await act('resume'), 200)
})

test('NTF-36 a replay is of one delivery or of a span of time', async () => {
  const { admin, ask } = await desk()
  const { id } = await addWebhook(t, admin, {})
  const [from, to] = ['2026-01-01T00:00:00Z', '0000-01-01T00:00:00Z']
  for (const body of [
    {},
    { from },
    { to },
    { deliveryId: id, from },
    { from, to, states: ['queued'] },
    { from: 'then', to },
  ]) {
    assert.equal((await ask.post(`/api/webhooks/${id}/replay`, body)).statusCode, 400, JSON.stringify(body))
  }
  const nothing = { replayed: 0, more: false, nextCursor: null }
  assert.deepEqual((await ask.post(`/api/webhooks/${id}/replay`, { from, to })).json(), nothing)
  assert.equal((await ask.post(`/api/webhooks/${id}/replay`, { deliveryId: id })).statusCode, 404)
})

test('ISO-3 another helpdesk’s webhook, and what went to it, never existed', async () => {
  const { admin, customer, ask } = await desk()
  const { id } = await addWebhook(t, admin, {})
  await t.make.ticket(customer)
  const [sent] = (await ask.get(`/api/webhooks/${id}/deliveries`)).json<Page<Delivery>>().items
  const stranger = await desk()
  const own = await addWebhook(t, stranger.admin, {})
  for (const webhook of [id, own.id]) {
    const answer = await stranger.ask.post(`/api/webhooks/${webhook}/replay`, { deliveryId: sent?.id })
    assert.equal(answer.statusCode, 404, webhook)
  }
  assert.equal((await stranger.ask.get(`/api/webhooks/${id}/deliveries`)).statusCode, 404)
})

test('PRM-2 a manager, who may see what went out, may not say where it goes', async () => {
  const { manager } = await desk()
  assert.equal((await t.as(manager).get('/api/webhooks')).statusCode, 403)
})
