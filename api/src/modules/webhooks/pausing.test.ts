import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery } from '@atum-desk/contract/deliveries'
import type { Webhook } from '@atum-desk/contract/webhooks'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts'
import { openReceiver, type Receiver } from '../../testing/webhook-receiver.ts'
import { listeningDesk } from '../../testing/webhooks.ts'
import { endpointLine } from '../deliveries/index.ts'
import * as store from './webhooks.store.ts'

let t: TestApp
let mailbox: Mailbox
let receiver: Receiver
before(async () => {
  mailbox = await openMailbox()
  t = await testApp({ smtpUrl: mailbox.url })
})
after(async () => {
  await t.close()
  await mailbox.close()
})
// Another for each test: what one has left unsent is tried again in the next.
beforeEach(async () => {
  receiver = await openReceiver()
})
afterEach(() => receiver.close())

const quiet = { events: ['ticket.created'] as const }
const makeDesk = () => listeningDesk(t, receiver.url, { events: [...quiet.events] })
type Desk = Awaited<ReturnType<typeof makeDesk>>

const read = async ({ admin, webhook }: Desk) => (await t.as(admin).get(`/api/webhooks/${webhook.id}`)).json<Webhook>()
const act = ({ admin, webhook }: Desk, action: string, body = {}) =>
  t.as(admin).post(`/api/webhooks/${webhook.id}/${action}`, body)
const statesOf = async ({ admin, webhook }: Desk) => {
  const { items } = (await t.as(admin).get(`/api/webhooks/${webhook.id}/deliveries`)).json<Page<Delivery>>()
  return items.map(({ state }) => state)
}
const later = async (minutes: number) => {
  t.clock.advance({ minutes })
  await drainJobs(t, { sweeps: true })
}
const noticesTo = (address: string) =>
  mailbox
    .to(address)
    .map(({ subject }) => subject)
    .filter((subject) => !subject.startsWith('['))
const numbersSent = () => receiver.requests.map(({ body }) => JSON.parse(body).data.ticket.number as string)

test('NTF-35 what happens while an endpoint is paused is held, and sent oldest first when it is resumed', async () => {
  const desk = await makeDesk()
  await t.make.ticket(desk.customer)
  const { pausedReason, state } = (await act(desk, 'pause', { reason: 'They move house.' })).json<Webhook>()
  assert.deepEqual([state, pausedReason], ['paused', 'They move house.'])
  for (let i = 0; i < 4; i += 1) await t.make.ticket(desk.customer)
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await statesOf(desk), ['held', 'held', 'held', 'held', 'held'])
  await later(60)
  assert.equal(receiver.requests.length, 0)
  assert.equal((await act(desk, 'resume')).json<Webhook>().state, 'active')
  await drainJobs(t)
  assert.deepEqual(numbersSent(), ['ATD-1001', 'ATD-1002', 'ATD-1003', 'ATD-1004', 'ATD-1005'])
})

test('NTF-35 what was held goes on by the sweep, too, oldest first', async () => {
  const desk = await makeDesk()
  await act(desk, 'pause')
  for (let i = 0; i < 3; i += 1) await t.make.ticket(desk.customer)
  await drainJobs(t)
  await act(desk, 'resume')
  const ctx = { ...desk.admin.ctx, now: t.clock.now() }
  const due = await t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('deliveries')
      .where('endpoint_id', '=', desk.webhook.id)
      .orderBy('next_attempt_at')
      .select('id')
      .execute(),
  )
  assert.deepEqual(
    due,
    [...due].sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
  await drainJobs(t)
})

test('NTF-35 ten tries within a day, then it is dead, and its endpoint paused', async () => {
  const desk = await makeDesk()
  receiver.answer(500)
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  const { failingSince } = await read(desk)
  assert.equal(failingSince, t.clock.now().toString({ fractionalSecondDigits: 3 }))
  for (const minutes of [1, 5, 15, 30, 60, 120, 240, 480]) await later(minutes)
  assert.deepEqual([(await read(desk)).state, receiver.requests.length], ['active', 9])
  await later(490)
  const paused = await read(desk)
  assert.deepEqual([paused.state, receiver.requests.length], ['paused', 10])
  assert.match(paused.pausedReason ?? '', /^Every try since .* has failed\. The last one: It answered 500\.$/)
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  assert.deepEqual(await statesOf(desk), ['held', 'dead'])

  assert.deepEqual(noticesTo(desk.admin.email), ['The webhook “Our CRM” was paused'])
  const notice = mailbox.to(desk.admin.email).find(({ subject }) => !subject.startsWith('['))
  assert.match(notice?.text ?? '', /It answered 500\./)
  assert.ok(notice?.text.includes(`(http://127.0.0.1:${receiver.port})`)) // of Slack's the path is the key
  assert.deepEqual(noticesTo(desk.manager.email), [])

  receiver.answer(204)
  await act(desk, 'resume')
  await drainJobs(t)
  assert.deepEqual([await statesOf(desk), (await read(desk)).failingSince], [['sent', 'dead'], null])
})

test('NTF-35 whoever manages webhooks is told once, in his language, though many fail', async () => {
  const desk = await makeDesk()
  const arabic = await t.make.user(desk.tenantId, 'admin')
  await t.db.write({ ...arabic.ctx, now: t.clock.now() }, ({ q }) =>
    q.updateTable('users').set({ locale: 'ar' }).where('id', '=', arabic.id).execute(),
  )
  receiver.answer(500)
  for (let i = 0; i < 3; i += 1) await t.make.ticket(desk.customer)
  await drainJobs(t)
  await later(24 * 60)
  assert.deepEqual([(await read(desk)).state, await statesOf(desk)], ['paused', ['held', 'held', 'held']])
  await later(24 * 60)
  const subjects = [desk.admin, arabic].map(({ email }) => noticesTo(email))
  assert.deepEqual(subjects, [['The webhook “Our CRM” was paused'], ['أُوقف الويب هوك «Our CRM» مؤقتًا']])
})

test('NTF-35 one success, and the day begins anew', async () => {
  const desk = await makeDesk()
  receiver.answer(500)
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  receiver.answer(204)
  await later(23 * 60)
  assert.equal((await read(desk)).failingSince, null)
  receiver.answer(500)
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  await later(120)
  assert.equal((await read(desk)).state, 'active')
})

test('NTF-35 “410” disables at once: what waits is held, nothing more is kept, and a mail says so', async () => {
  const desk = await makeDesk()
  receiver.answer(410)
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  const { state, pausedReason } = await read(desk)
  assert.deepEqual([state, pausedReason], ['disabled', 'It answered 410 Gone.'])
  await t.make.ticket(desk.customer)
  assert.deepEqual(await statesOf(desk), ['dead'])
  await drainJobs(t)
  assert.equal(noticesTo(desk.admin.email).length, 1)
})

test('NTF-35 who sends waits for nobody who changes the endpoint, and who removes it takes with him what waits', async () => {
  const desk = await makeDesk()
  await act(desk, 'pause')
  await t.make.ticket(desk.customer)
  const [locked, tried] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const removing = t.db.write({ ...desk.admin.ctx, now: t.clock.now() }, async (tx) => {
    await store.lock(tx, desk.webhook.id)
    locked.resolve()
    await tried.promise
    await endpointLine.drop(tx, desk.webhook.id)
  })
  await locked.promise
  await drainJobs(t)
  assert.deepEqual(await statesOf(desk), ['failed'])
  tried.resolve()
  await removing
  assert.deepEqual([await statesOf(desk), receiver.requests.length], [['cancelled'], 0])
})

test('NTF-30 of a removed endpoint nothing that waited is sent, and what was sent stays in the list', async () => {
  const desk = await makeDesk()
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  await t.make.ticket(desk.customer)
  await t.as(desk.admin).ask('DELETE', `/api/webhooks/${desk.webhook.id}`)
  await t.make.ticket(desk.customer)
  await drainJobs(t, { sweeps: true })
  const found = await t.as(desk.admin).get(`/api/deliveries?endpointId=${desk.webhook.id}`)
  const states = found.json<Page<Delivery>>().items.map(({ state }) => state)
  assert.deepEqual([states, receiver.requests.length], [['cancelled', 'sent'], 1])
})
