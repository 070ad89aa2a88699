import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery, DeliveryDetail } from '@atum-desk/contract/deliveries'
import { type WebhookPayload, type WebhookWithSecret, webhookTestEvent } from '@atum-desk/contract/webhooks'
import { systemContext } from '../../platform/access/context.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { selfSigned } from '../../testing/mailbox-certificate.ts'
import { isSignedBy, openReceiver, type Receiver } from '../../testing/webhook-receiver.ts'
import { listeningDesk } from '../../testing/webhooks.ts'

let t: TestApp
let receiver: Receiver
before(async () => {
  t = await testApp()
})
after(() => t.close())
// Another for each test: what one has left unsent is tried again in the next.
beforeEach(async () => {
  receiver = await openReceiver()
})
afterEach(() => receiver.close())

type Desk = Awaited<ReturnType<typeof listeningDesk>>

const sentTo = async ({ admin, webhook }: Pick<Desk, 'admin' | 'webhook'>) =>
  (await t.as(admin).get(`/api/webhooks/${webhook.id}/deliveries`)).json<Page<Delivery>>().items

const later = async (minutes: number) => {
  t.clock.advance({ minutes })
  await drainJobs(t, { sweeps: true })
}

test('NTF-31 NTF-32 a new ticket reaches who listens, signed as Standard Webhooks says', async () => {
  const { customer, webhook } = await listeningDesk(t, receiver.url)
  const { id } = await t.make.ticket(customer)
  await drainJobs(t)
  const [request, ...others] = receiver.requests
  assert.ok(request !== undefined && others.length === 0)
  const payload: WebhookPayload = JSON.parse(request.body)
  assert.deepEqual([payload.type, payload.data.ticket?.id, payload.data.actor?.id], ['ticket.created', id, customer.id])
  assert.equal(request.headers['webhook-id'], payload.id)
  assert.equal(request.headers['webhook-timestamp'], String(Math.floor(t.clock.now().epochMilliseconds / 1000)))
  assert.equal(request.headers['content-type'], 'application/json')
  assert.match(String(request.headers['user-agent']), /^ATUM-DESK\/\d/)
  assert.ok(isSignedBy(webhook.secret, request))
  assert.ok(!isSignedBy(webhook.secret, { ...request, body: `${request.body} ` }))
})

test('NTF-34 the log holds what was said on both sides, and no secret', async () => {
  const desk = await listeningDesk(t, receiver.url)
  receiver.answer((answer) => answer.writeHead(500, { 'x-why': 'a bug' }).end('Oh \0 no'))
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  const [failed] = await sentTo(desk)
  assert.deepEqual([failed?.state, failed?.lastError], ['failed', 'It answered 500.'])
  const detail = (await t.as(desk.admin).get(`/api/deliveries/${failed?.id}`)).json<DeliveryDetail>()
  const [tried] = detail.log
  assert.equal(tried?.status, 500)
  assert.match(tried?.request ?? '', /^webhook-id: [-0-9a-f]{36}$/m)
  assert.match(tried?.response ?? '', /^HTTP 500\n[\s\S]*x-why: a bug[\s\S]*\n\nOh \uFFFD no$/)
  assert.ok(!JSON.stringify(detail).includes(desk.webhook.secret.slice(6)))
})

test('NTF-32 while two secrets hold both sign, and a retry carries the same id at its own time', async () => {
  const { admin, customer, webhook } = await listeningDesk(t, receiver.url)
  const rotate = async (overlapHours: number) =>
    (await t.as(admin).post(`/api/webhooks/${webhook.id}/rotate-secret`, { overlapHours })).json<WebhookWithSecret>()
      .secret
  const second = await rotate(1)
  receiver.answer(500)
  await t.make.ticket(customer)
  await drainJobs(t)
  await later(1)
  await later(61)
  const [first, retry, last] = receiver.requests
  assert.ok(first !== undefined && retry !== undefined && last !== undefined)
  for (const request of [first, retry]) {
    assert.ok(isSignedBy(webhook.secret, request) && isSignedBy(second, request))
  }
  assert.deepEqual([isSignedBy(webhook.secret, last), isSignedBy(second, last)], [false, true])
  assert.equal(first.headers['webhook-id'], last.headers['webhook-id'])
  assert.notEqual(first.headers['webhook-timestamp'], last.headers['webhook-timestamp'])
  const third = await rotate(0)
  receiver.answer(204)
  await later(60)
  const newest = receiver.requests.at(-1) ?? assert.fail()
  assert.deepEqual([isSignedBy(second, newest), isSignedBy(third, newest)], [false, true])
})

test('NTF-33 a redirect is a failure that says so, and is not followed', async () => {
  const desk = await listeningDesk(t, receiver.url)
  receiver.answer((answer) => answer.writeHead(302, { location: 'http://127.0.0.1:1/inside' }).end())
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  const [failed] = await sentTo(desk)
  const words = 'It answered 302, a redirect to http://127.0.0.1:1: redirects are not followed.'
  assert.deepEqual([failed?.state, failed?.lastError, receiver.requests.length], ['failed', words, 1])
})

test('NTF-33 what was allowed when it was written, and is not any more, is not sent', async () => {
  const desk = await listeningDesk(t, receiver.url)
  await t.make.ticket(desk.customer)
  await t.as(desk.admin).patch('/api/settings', { webhookAllowedHosts: [] })
  await drainJobs(t)
  const [failed] = await sentTo(desk)
  assert.match(failed?.lastError ?? '', /private address/)
  assert.equal(receiver.requests.length, 0)
})

test('NTF-33 a certificate of one’s own authority is good where the endpoint names it', async () => {
  const secure = await openReceiver({ tls: selfSigned })
  const bare = await listeningDesk(t, secure.url)
  const told = await listeningDesk(t, secure.url, { ca: selfSigned.cert })
  for (const { customer } of [bare, told]) await t.make.ticket(customer)
  await drainJobs(t)
  const [[refused], [sent]] = [await sentTo(bare), await sentTo(told)]
  assert.match(refused?.lastError ?? '', /self-signed certificate/)
  assert.deepEqual([sent?.state, secure.requests.length], ['sent', 1])
  await secure.close()
})

test('NTF-34 an answer of a gigabyte is an answer, of which the beginning is kept', async () => {
  const desk = await listeningDesk(t, receiver.url)
  receiver.answer((answer) => {
    const pour = () => {
      while (answer.write(Buffer.alloc(16 * 1024, 'a')));
    }
    answer.writeHead(200, { 'content-length': 1024 ** 3 }).on('drain', pour)
    pour()
  })
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  const [sent] = await sentTo(desk)
  const detail = (await t.as(desk.admin).get(`/api/deliveries/${sent?.id}`)).json<DeliveryDetail>()
  assert.equal(detail.state, 'sent')
  assert.ok((detail.log[0]?.response ?? '').length < 5_000)
})

test('NTF-35 “503” with Retry-After is left alone for so long', async () => {
  const desk = await listeningDesk(t, receiver.url)
  receiver.answer((answer) => answer.writeHead(503, { 'retry-after': '600' }).end())
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  const [failed] = await sentTo(desk)
  const waits = t.clock.now().add({ seconds: 600 }).toString({ fractionalSecondDigits: 3 })
  assert.equal(failed?.nextAttemptAt, waits)
})

test('NTF-37 two workers at once send it once', async () => {
  const desk = await listeningDesk(t, receiver.url)
  await t.make.ticket(desk.customer)
  const [only] = await sentTo(desk)
  const ctx = systemContext({ tenantId: desk.tenantId, requestId: 'test', now: t.clock.now() })
  const never = new AbortController().signal
  const send = () => t.deps.deliveries.send(ctx, only?.id ?? '', never)
  await Promise.all([send(), send(), send()])
  await drainJobs(t)
  assert.equal(receiver.requests.length, 1)
})

test('NTF-35 a test is sent once, signed, even to an endpoint that is paused', async () => {
  const desk = await listeningDesk(t, receiver.url)
  const ask = t.as(desk.admin)
  await ask.post(`/api/webhooks/${desk.webhook.id}/pause`, {})
  const first = (await ask.post(`/api/webhooks/${desk.webhook.id}/test`, {})).json<Delivery>()
  assert.deepEqual([first.event, first.state, first.endpoint?.id], [webhookTestEvent, 'queued', desk.webhook.id])
  await drainJobs(t)
  const [request] = receiver.requests
  assert.ok(request !== undefined && isSignedBy(desk.webhook.secret, request))
  assert.deepEqual(JSON.parse(request.body).data.ticket, null)
  receiver.answer(404)
  await ask.post(`/api/webhooks/${desk.webhook.id}/test`, {})
  await drainJobs(t)
  assert.deepEqual(
    (await sentTo(desk)).map(({ state }) => state),
    ['dead', 'sent'],
  )
})

test('NTF-5 an endpoint whose secret no key opens waits, and says so', async () => {
  const desk = await listeningDesk(t, receiver.url)
  await t.db.write({ ...desk.admin.ctx, now: t.clock.now() }, ({ q }) =>
    q.updateTable('webhook_endpoints').set({ secret: 'k9.gone.away' }).where('id', '=', desk.webhook.id).execute(),
  )
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  const [waiting] = await sentTo(desk)
  assert.deepEqual([waiting?.state, waiting?.attempts], ['failed', 0])
  assert.match(waiting?.lastError ?? '', /ATUM_SECRET_KEYS/)
})
