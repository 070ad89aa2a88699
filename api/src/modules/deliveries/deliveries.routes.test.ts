import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Delivery, DeliveryDetail, DeliverySummary } from '@atum-desk/contract/deliveries'
import type { Problem } from '@atum-desk/contract/problem'
import pg from 'pg'
import { type TestApp, testApp } from '../../testing/app.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts'

let t: TestApp
let mailbox: Mailbox
before(async () => {
  mailbox = await openMailbox()
  t = await testApp({ smtpUrl: mailbox.url })
})
after(async () => {
  await t.close()
  await mailbox.close()
})

const listed = async (user: Parameters<TestApp['as']>[0], query = '') =>
  (await t.as(user).get(`/api/deliveries${query}`)).json<Page<Delivery>>()

test('NTF-2 a manager sees what went out, newest first, page by page', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const tickets = [await t.make.ticket(customer), await t.make.ticket(customer), await t.make.ticket(customer)]
  const first = await listed(manager, '?limit=2')
  const second = await listed(manager, `?limit=2&cursor=${first.nextCursor}`)
  const order = [...first.items, ...second.items].map(({ ticket }) => ticket?.id)
  assert.deepEqual(order, tickets.map(({ id }) => id).reverse())
  assert.equal(second.nextCursor, null)
  const [newest] = first.items
  assert.deepEqual(newest && { ...newest, id: '', subject: '', ticket: null }, {
    id: '',
    channel: 'email',
    event: 'ticket.created',
    eventId: newest?.eventId ?? '',
    endpoint: null,
    recipient: { id: manager.id, name: 'A manager', address: manager.email },
    ticket: null,
    subject: '',
    state: 'queued',
    attempts: 0,
    nextAttemptAt: newest?.createdAt ?? '',
    lastError: null,
    createdAt: newest?.createdAt ?? '',
    sentAt: null,
  })
})

test('NTF-2 by state and by ticket', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await drainJobs(t)
  await t.make.ticket(customer)
  const count = async (query: string) => (await listed(manager, query)).items.length
  assert.deepEqual([await count('?state=sent'), await count('?state=queued'), await count('?state=dead')], [1, 1, 0])
  assert.equal(await count(`?ticketId=${id}`), 1)
  assert.equal((await t.as(manager).get('/api/deliveries?state=lost')).statusCode, 400)
})

test('PRM-2 only who manages deliveries sees them, and no customer ever', async () => {
  const { customer, agent } = await t.make.helpdesk()
  for (const user of [customer, agent]) assert.equal((await t.as(user).get('/api/deliveries')).statusCode, 403)
})

test('NTF-2 a dead message is sent again, to where its recipient’s mail goes now, and the log says by whom', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  mailbox.answers.recipient = '550 Nobody of that name'
  await t.make.ticket(customer)
  await drainJobs(t)
  mailbox.answers.recipient = 'ok'
  const [dead] = (await listed(manager, '?state=dead')).items
  const renamed = `new-${manager.email}`
  const ctx = { ...manager.ctx, now: t.clock.now() }
  await t.db.write(ctx, ({ q }) =>
    q.updateTable('users').set({ email: renamed }).where('id', '=', manager.id).execute(),
  )

  const answer = await t.as(manager).post(`/api/deliveries/${dead?.id}/retry`, {})
  assert.equal(answer.statusCode, 200)
  const queued = answer.json<Delivery>()
  assert.deepEqual([queued.state, queued.attempts, queued.lastError], ['queued', 0, null])
  await drainJobs(t)
  assert.equal(mailbox.to(renamed).length, 1)

  const admin = await t.make.user(tenantId, 'admin')
  const log = (await t.as(admin).get('/api/audit?action=delivery.retried')).json<Page<AuditEntry>>()
  assert.deepEqual(
    log.items.map(({ actor, entityId }) => [actor?.id, entityId]),
    [[manager.id, dead?.id]],
  )
})

test('NTF-2 what is sent, or on its way, is not sent again', async () => {
  const { customer, manager } = await t.make.helpdesk()
  await t.make.ticket(customer)
  const [only] = (await listed(manager)).items
  const retry = () => t.as(manager).post(`/api/deliveries/${only?.id}/retry`, {})
  for (const state of ['queued', 'sent']) {
    const answer = await retry()
    assert.equal(answer.statusCode, 409, state)
    assert.equal(answer.json<Problem>().code, 'transition-refused')
    await drainJobs(t)
  }
})

test('ISO-3 another helpdesk’s message is one that never existed', async () => {
  const { customer, manager } = await t.make.helpdesk()
  await t.make.ticket(customer)
  const [only] = (await listed(manager)).items
  const stranger = (await t.make.helpdesk()).manager
  for (const id of [only?.id, '0198a0f0-0000-7000-8000-000000000000']) {
    assert.equal((await t.as(stranger).post(`/api/deliveries/${id}/retry`, {})).statusCode, 404)
  }
})

test('NTF-2 what was tried stands in the log of tries, with the server’s words', async () => {
  const { customer, manager } = await t.make.helpdesk()
  mailbox.answers.recipient = '451 Come back later'
  await t.make.ticket(customer)
  await drainJobs(t)
  mailbox.answers.recipient = 'ok'
  t.clock.advance({ minutes: 1 })
  await drainJobs(t, { sweeps: true })
  const [only] = (await listed(manager)).items
  const detail = (await t.as(manager).get(`/api/deliveries/${only?.id}`)).json<DeliveryDetail>()
  assert.deepEqual(
    detail.log.map(({ outcome, error }) => [outcome, error]),
    [
      ['failed', '451 Come back later'],
      ['sent', null],
    ],
  )
  assert.match(detail.text, /The printer is on fire/)
})

test('NTF-2 what has not left can be cancelled, once, and sent again after all', async () => {
  const { customer, manager } = await t.make.helpdesk()
  await t.make.ticket(customer)
  const [only] = (await listed(manager)).items
  const act = (action: string) => t.as(manager).post(`/api/deliveries/${only?.id}/${action}`, {})
  assert.equal((await act('cancel')).json<Delivery>().state, 'cancelled')
  assert.equal((await act('cancel')).statusCode, 409)
  await drainJobs(t, { sweeps: true })
  assert.equal(mailbox.to(manager.email).length, 0)
  assert.equal((await act('retry')).json<Delivery>().state, 'queued')
  await drainJobs(t)
  assert.equal(mailbox.to(manager.email).length, 1)
  assert.equal((await act('cancel')).statusCode, 409)
})

test('NTF-2 all that is dead is sent again at once, of one helpdesk and no other', async () => {
  mailbox.answers.recipient = '550 Nobody of that name'
  const desks = [await t.make.helpdesk(), await t.make.helpdesk()]
  for (const { customer } of desks) for (let i = 0; i < 3; i += 1) await t.make.ticket(customer)
  await drainJobs(t)
  mailbox.answers.recipient = 'ok'
  const [mine, others] = desks.map(({ manager }) => manager)
  if (mine === undefined || others === undefined) return assert.fail()
  const answer = await t.as(mine).post('/api/deliveries/retry', { state: 'dead', event: 'ticket.created' })
  assert.deepEqual(answer.json(), { retried: 3, more: false })
  assert.equal((await t.as(mine).post('/api/deliveries/retry', { state: 'sent' })).statusCode, 400)
  await drainJobs(t)
  assert.deepEqual([mailbox.to(mine.email).length, mailbox.to(others.email).length], [3, 0])
})

test('NTF-2 many are sent again while a worker has some of them in hand, and is not held up by it', async () => {
  mailbox.answers.recipient = '451 Come back later'
  const { customer, manager } = await t.make.helpdesk()
  for (let i = 0; i < 6; i += 1) await t.make.ticket(customer)
  await drainJobs(t)
  const ids = (await listed(manager, '?state=failed')).items.map(({ id }) => id)
  assert.equal(ids.length, 6)
  const [held = ''] = ids
  const worker = new pg.Client({ connectionString: t.database.urlAs('atum_app') })
  await worker.connect()
  await worker.query('begin')
  await worker.query("select set_config('app.tenant_id', $1, true), set_config('app.audience', 'staff', true)", [
    manager.ctx.tenantId,
  ])
  await worker.query('select from deliveries where id = $1 for update', [held])
  const again = await t.as(manager).post('/api/deliveries/retry', { state: 'failed' })
  await worker.end()
  mailbox.answers.recipient = 'ok'
  assert.deepEqual(again.json(), { retried: 5, more: false })
  await drainJobs(t)
  assert.equal(mailbox.to(manager.email).length, 5)
})

test('NTF-6 nobody learns from the summary what other helpdesks have in the queue', async () => {
  const [mine, other] = [await t.make.helpdesk(), await t.make.helpdesk()]
  await t.make.ticket(other.customer)
  const { states, queue } = (await t.as(mine.manager).get('/api/deliveries/summary')).json<DeliverySummary>()
  assert.deepEqual([states, queue], [[], []])
  await drainJobs(t)
})

test('NTF-6 the summary counts what waits, and how long past its time', async () => {
  const { customer, manager } = await t.make.helpdesk()
  await t.make.ticket(customer)
  t.clock.advance({ seconds: 90 })
  const { states, queue } = (await t.as(manager).get('/api/deliveries/summary')).json<DeliverySummary>()
  assert.deepEqual(states, [{ channel: 'email', state: 'queued', count: 1, overdueSeconds: 90 }])
  assert.ok(queue.some(({ task, waiting }) => task === 'deliveries.send-email' && waiting > 0))
  await drainJobs(t)
})
