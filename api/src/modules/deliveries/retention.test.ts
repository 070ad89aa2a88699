import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DeliveryState } from '@atum-desk/contract/deliveries'
import { systemContext } from '../../platform/access/context.ts'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { listeningDesk } from '../../testing/webhooks.ts'
import * as attempts from './attempts.store.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const day = { hours: 24 }
const sweepAfter = async (days: number) => {
  for (let i = 0; i < days; i += 1) t.clock.advance(day)
  await drainJobs(t, { sweeps: true })
  await drainJobs(t, { sweeps: true }) // that to which the first ones pointed
}

/** One delivery of each state, each with a try in its log; what was collected points to what was sent. */
async function oneOfEach() {
  const { tenantId, customer } = await t.make.helpdesk()
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const row = { tenant_id: tenantId, org_id: customer.ctx.orgId, channel: 'email', internal: false } as const
  const to = {
    recipient_id: customer.id,
    address: customer.email,
    locale: 'en',
    subject: 'News',
    body_text: '',
  } as const
  const digestId = newId(ctx.now)
  await t.db.write(ctx, async (tx) => {
    for (const state of [
      'sent',
      'collected',
      'cancelled',
      'dead',
      'held',
      'failed',
    ] as const satisfies readonly DeliveryState[]) {
      const id = state === 'sent' ? digestId : newId(ctx.now)
      const more = { state, sent_at: state === 'sent' ? ctx.now : null, created_at: ctx.now }
      const digest = { event: state, digest_id: state === 'collected' ? digestId : null }
      await tx.q
        .insertInto('deliveries')
        .values({ ...row, ...to, ...more, ...digest, id })
        .execute()
      await attempts.add(tx, { deliveryId: id, outcome: 'failed', error: null, startedAt: ctx.now })
    }
  })
  const left = async () => (await deliveriesIn(t, tenantId)).map(({ event }) => event)
  const tries = () => t.db.read(ctx, ({ q }) => q.selectFrom('delivery_attempts').select('id').execute())
  return { tenantId, customer, left, tries }
}

test('NTF-14 what is over is forgotten after half a year, what never arrived after a whole one, with its tries', async () => {
  const { left, tries } = await oneOfEach()
  await sweepAfter(180)
  assert.equal((await left()).length, 6)
  await sweepAfter(1)
  assert.deepEqual((await left()).sort(), ['dead', 'failed', 'held'])
  assert.equal((await tries()).length, 3)
  await sweepAfter(185)
  assert.deepEqual(await left(), ['failed'])
  assert.equal((await tries()).length, 1)
})

test('NTF-14 what was replayed is kept as long as its replay, and holds up nothing else', async () => {
  const { admin, webhook, customer, tenantId } = await listeningDesk(t, 'http://127.0.0.1:9/', { events: ['*'] })
  const ctx = () => systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const endWell = async () => {
    await drainJobs(t)
    await t.db.write(ctx(), async ({ q }) => {
      const sent = { state: 'sent', next_attempt_at: null, sent_at: t.clock.now() } as const
      await q.updateTable('deliveries').where('channel', '=', 'webhook').set(sent).execute()
    })
  }
  const eventsLeft = async () => (await deliveriesIn(t, tenantId)).filter(({ to }) => to === null).map(({ id }) => id)
  await t.make.ticket(customer)
  await endWell()
  const [first] = await eventsLeft()
  t.clock.advance({ hours: 1 })
  await t.make.ticket(customer)
  await endWell()
  for (let i = 0; i < 100; i += 1) t.clock.advance(day)
  const replayed = await t.as(admin).post(`/api/webhooks/${webhook.id}/replay`, { deliveryId: first })
  assert.equal(replayed.statusCode, 200, replayed.body)
  await endWell()
  assert.equal((await eventsLeft()).length, 3)
  await sweepAfter(81)
  const left = await eventsLeft()
  assert.deepEqual([left.length, left[0]], [2, first])
  await sweepAfter(100)
  assert.deepEqual(await eventsLeft(), [])
})

test('NTF-14 the helpdesk itself removes nothing that may yet be sent, and a person nothing at all', async () => {
  const { tenantId, customer, left } = await oneOfEach()
  const manager = await t.make.user(tenantId, 'manager')
  for (const { ctx } of [manager, customer]) {
    for (const table of ['delivery_attempts', 'deliveries'] as const) {
      const removed = await t.db.write(ctx, ({ q }) => q.deleteFrom(table).executeTakeFirst())
      assert.equal(removed.numDeletedRows, 0n, table)
    }
  }
  const system = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  await t.db.write(system, async ({ q }) => {
    await q.deleteFrom('delivery_attempts').execute()
    await q.deleteFrom('deliveries').execute()
  })
  assert.deepEqual(await left(), ['failed'])
})
