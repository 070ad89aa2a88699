import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery } from '@atum-desk/contract/deliveries'
import type { Webhook } from '@atum-desk/contract/webhooks'
import { systemClock } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { startServer } from '../../testing/server.ts'
import { until } from '../../testing/until.ts'
import { openReceiver, type Receiver } from '../../testing/webhook-receiver.ts'
import { addWebhook, listeningDesk } from '../../testing/webhooks.ts'
import { buildWorker } from '../../worker.ts'

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
const sentTo = async ({ admin }: Desk, id: string) =>
  (await t.as(admin).get(`/api/webhooks/${id}/deliveries`)).json<Page<Delivery>>().items

test('NTF-37 a worker that is killed between sending and the mark: it is sent again, under the same id', async () => {
  receiver.answer(() => undefined)
  const desk = await listeningDesk(t, receiver.url)
  await t.make.ticket(desk.customer)
  const worker = await startServer('worker', t.config)
  await until(() => receiver.requests.length === 1)
  await worker.stop('SIGKILL')
  const stateNow = async () =>
    (await sentTo(desk, desk.webhook.id)).map(({ state, attempts }) => `${state} ${attempts}`)
  assert.deepEqual(await stateNow(), ['sending 1'])
  receiver.answer(204)
  // Its claim is of the real time.
  t.clock.advance(systemClock.now().since(t.clock.now()))
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await stateNow(), ['sending 1'], 'it may still be alive')
  t.clock.advance({ minutes: 6 })
  await drainJobs(t, { sweeps: true })
  const { failingSince } = (await t.as(desk.admin).get(`/api/webhooks/${desk.webhook.id}`)).json<Webhook>()
  assert.deepEqual([await stateNow(), failingSince], [['failed 1'], null], 'which is no failure of the endpoint’s')
  t.clock.advance({ minutes: 1 })
  await drainJobs(t, { sweeps: true })
  assert.deepEqual(await stateNow(), ['sent 2'])
  const [first, second] = receiver.requests.map(({ headers }) => headers['webhook-id'])
  assert.ok(first !== undefined && first === second)
})

test('NTF-34 an endpoint that hangs has two hands at most, and the others have their events', async () => {
  receiver.answer(() => undefined)
  const good = await openReceiver()
  const desk = await listeningDesk(t, receiver.url)
  const other = await addWebhook(t, desk.admin, { name: 'Other', url: good.url })
  const worker = buildWorker(t.deps, { hurryAfterMs: 50 })
  await worker.start()
  try {
    for (let i = 0; i < 8; i += 1) await t.make.ticket(desk.customer)
    await until(async () => (await sentTo(desk, other.id)).filter(({ state }) => state === 'sent').length === 8)
    const hanging = (await sentTo(desk, desk.webhook.id)).filter(({ state }) => state === 'sending')
    assert.ok(hanging.length <= 2, `${hanging.length} at once`)
    assert.ok(receiver.requests.length <= 2)
  } finally {
    await worker.stop()
    await good.close()
  }
})

test('NTF-34 a backlog of one endpoint does not stand before what is due to others', async () => {
  receiver.answer(500)
  const good = await openReceiver()
  const desk = await listeningDesk(t, receiver.url)
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  const ctx = { ...desk.admin.ctx, now: t.clock.now() }
  await t.db.write(ctx, async ({ q }) => {
    const row = await q
      .selectFrom('deliveries')
      .where('endpoint_id', '=', desk.webhook.id)
      .selectAll()
      .executeTakeFirstOrThrow()
    const copies = Array.from({ length: 600 }, () => ({
      ...row,
      id: newId(ctx.now),
      event_id: newId(ctx.now),
    }))
    await q.insertInto('deliveries').values(copies).execute()
  })
  t.clock.advance({ seconds: 30 })
  good.answer(500)
  const other = await addWebhook(t, desk.admin, { name: 'Other', url: good.url })
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  good.answer(204)
  t.clock.advance({ minutes: 2 })
  await drainJobs(t, { sweeps: true })
  const states = (await sentTo(desk, other.id)).map(({ state }) => state)
  assert.deepEqual(states, ['sent'], 'the longest overdue 500 are all of the first one’s')
  await good.close()
})
