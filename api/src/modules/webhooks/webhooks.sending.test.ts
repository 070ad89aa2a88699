import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery, DeliveryDetail } from '@atum-desk/contract/deliveries'
import type { WebhookPayload } from '@atum-desk/contract/webhooks'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { isSignedBy, openReceiver, type Receiver } from '../../testing/webhook-receiver.ts'
import { listeningDesk } from '../../testing/webhooks.ts'

let t: TestApp
let receiver: Receiver
before(async () => {
  receiver = await openReceiver()
  t = await testApp()
})
after(async () => {
  await t.close()
  await receiver.close()
})
beforeEach(() => {
  receiver.requests.length = 0
  receiver.answer(204)
})

test('NTF-31 NTF-32 a new ticket reaches who listens, signed as Standard Webhooks says', async () => {
  const { customer, webhook } = await listeningDesk(t, receiver.url)
  const { id } = await t.make.ticket(customer)
  await drainJobs(t)
  const [request, ...others] = receiver.requests
  assert.ok(request !== undefined && others.length === 0)
  const payload: WebhookPayload = JSON.parse(request.body)
  assert.deepEqual([payload.type, payload.data.ticket?.id, payload.data.actor?.id], ['ticket.created', id, customer.id])
  assert.equal(request.headers['webhook-id'], payload.id)
  assert.equal(request.headers['content-type'], 'application/json')
  assert.match(String(request.headers['user-agent']), /^ATUM-DESK\/\d/)
  assert.ok(isSignedBy(webhook.secret, request))
  assert.ok(!isSignedBy(webhook.secret, { ...request, body: `${request.body} ` }))
})

test('NTF-34 the log holds what was said on both sides, and no secret', async () => {
  const { customer, admin, webhook } = await listeningDesk(t, receiver.url)
  receiver.answer((answer) => answer.writeHead(500, { 'x-why': 'a bug' }).end('Oh \0 no'))
  await t.make.ticket(customer)
  await drainJobs(t)
  const page = (await t.as(admin).get(`/api/webhooks/${webhook.id}/deliveries`)).json<Page<Delivery>>()
  const [failed] = page.items
  assert.deepEqual([failed?.state, failed?.lastError], ['failed', 'It answered 500.'])
  const detail = (await t.as(admin).get(`/api/deliveries/${failed?.id}`)).json<DeliveryDetail>()
  const [tried] = detail.log
  assert.equal(tried?.status, 500)
  assert.match(tried?.request ?? '', /^webhook-id: [-0-9a-f]{36}$/m)
  assert.match(tried?.response ?? '', /^HTTP 500\n[\s\S]*x-why: a bug[\s\S]*\n\nOh \uFFFD no$/)
  assert.ok(!JSON.stringify(detail).includes(webhook.secret.slice(6)))
})
