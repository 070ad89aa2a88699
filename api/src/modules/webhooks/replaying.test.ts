import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery } from '@atum-desk/contract/deliveries'
import type { Problem } from '@atum-desk/contract/problem'
import type { Replayed } from '@atum-desk/contract/webhooks'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { openReceiver, type Receiver } from '../../testing/webhook-receiver.ts'
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

/** With three events that have arrived. */
async function deskWithHistory() {
  const desk = await listeningDesk(t, receiver.url, {
    events: ['ticket.created', 'comment.added'],
    includeInternal: true,
  })
  const from = t.clock.now().toString()
  const ticket = await t.make.ticket(desk.customer)
  await t.make.comment(desk.agent, ticket, true)
  await t.make.ticket(desk.customer)
  await drainJobs(t)
  const ask = t.as(desk.admin)
  const path = `/api/webhooks/${desk.webhook.id}`
  const sent = async () => (await ask.get(`${path}/deliveries`)).json<Page<Delivery>>().items
  const span = { from, to: t.clock.now().add({ hours: 1 }).toString() }
  t.clock.advance({ minutes: 1 })
  return { ...desk, ask, path, sent, span, replay: (body: object) => ask.post(`${path}/replay`, body) }
}

const ids = () => receiver.requests.map(({ headers }) => headers['webhook-id'])
const bodies = () => receiver.requests.map(({ body }) => body)

test('NTF-36 a span of time is sent once more, oldest first, under the same ids and with the same bodies', async () => {
  const { replay, span, sent } = await deskWithHistory()
  const [first, firstBodies] = [ids(), bodies()]
  receiver.requests.length = 0
  assert.deepEqual((await replay(span)).json<Replayed>(), { replayed: 3, more: false, nextCursor: null })
  await drainJobs(t)
  assert.deepEqual([ids(), bodies()], [first, firstBodies])
  assert.deepEqual(
    (await sent()).map(({ state }) => state),
    Array(6).fill('sent'),
  )
  receiver.requests.length = 0
  await replay(span)
  await drainJobs(t)
  assert.deepEqual(ids(), first, 'and replays are not replayed')
})

test('NTF-36 one delivery is sent once more, a replay of it too', async () => {
  const { replay, sent } = await deskWithHistory()
  const [newest] = await sent()
  receiver.requests.length = 0
  await replay({ deliveryId: newest?.id })
  await drainJobs(t)
  const [again] = await sent()
  assert.notEqual(again?.id, newest?.id)
  await replay({ deliveryId: again?.id })
  await drainJobs(t)
  assert.deepEqual(ids(), [newest?.eventId, newest?.eventId])
})

test('NTF-36 only what is in the states that were asked for', async () => {
  const { customer, replay, span, sent, ask } = await deskWithHistory()
  await t.make.ticket(customer)
  const [waiting] = await sent()
  const refused = await replay({ deliveryId: waiting?.id })
  assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [409, 'transition-refused'])
  await ask.post(`/api/deliveries/${waiting?.id}/cancel`, {})
  t.clock.advance({ seconds: 1 })
  assert.equal((await replay({ ...span, states: ['dead'] })).json<Replayed>().replayed, 0)
  assert.equal((await replay({ ...span, states: ['cancelled'] })).json<Replayed>().replayed, 1)
})

test('NTF-3 NTF-36 what is internal is not sent to an endpoint that does not hear it any more', async () => {
  const { webhook, ask, path, replay, span, sent } = await deskWithHistory()
  await ask.patch(path, { version: webhook.version, includeInternal: false })
  assert.equal((await replay(span)).json<Replayed>().replayed, 2)
  const note = (await sent()).find(({ event }) => event === 'comment.added')
  assert.equal((await replay({ deliveryId: note?.id })).statusCode, 409)
})

test('NTF-36 of more than 500 the rest is asked for with the cursor, each once', async () => {
  const { webhook, admin, span, replay } = await deskWithHistory()
  const ctx = { ...admin.ctx, now: t.clock.now() }
  await t.db.write(ctx, async ({ q }) => {
    const row = await q
      .selectFrom('deliveries')
      .where('endpoint_id', '=', webhook.id)
      .selectAll()
      .executeTakeFirstOrThrow()
    const copies = Array.from({ length: 600 }, () => ({
      ...row,
      id: newId(ctx.now),
      event_id: newId(ctx.now),
    }))
    await q.insertInto('deliveries').values(copies).execute()
  })
  const first = (await replay(span)).json<Replayed>()
  assert.deepEqual([first.replayed, first.more], [500, true])
  const second = (await replay({ ...span, cursor: first.nextCursor })).json<Replayed>()
  assert.deepEqual(second, { replayed: 103, more: false, nextCursor: null })
  const doubled = await t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('deliveries')
      .where('replay_of', 'is not', null)
      .groupBy('replay_of')
      .having(({ fn }) => fn.countAll(), '>', 1)
      .select('replay_of')
      .execute(),
  )
  assert.deepEqual(doubled, [])
})
